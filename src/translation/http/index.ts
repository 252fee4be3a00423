/** The desk over HTTP: what a route takes and answers; all it does is done elsewhere. */
export { registerRoutes } from './routes';
