/** Where every translation stands: worked out with each write, from what is known to translate what. */
export { prepareStates } from './prepare';
export { registerStates } from './register';
export { SCHEMA, shownRows } from './tables';
