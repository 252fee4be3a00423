/** SQL of what is served, as JSON that PostgreSQL puts together. */
export { linksTo, revived, rowJson, type Shape } from './row';
