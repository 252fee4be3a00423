/** The glossary: which word stands for which in every language, for translators and for what checks their work. */
export { GLOSSARY_ENTRY } from './entry';
export { glossaryFor } from './glossaryFor';
export { glossary } from './guardEntries';
