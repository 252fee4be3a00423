/** Pages as they were on a moment, for staff. */
export { registerAsItWas } from './routes';
