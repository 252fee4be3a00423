/** Where it is injected, as a picture. */
export { respondWithBodyMap } from './respond';
