/** The glossary: what terms are in each language, kept by the team in the admin panel. */
export { glossaryFor } from './glossaryFor';
export { registerGlossary } from './register';
