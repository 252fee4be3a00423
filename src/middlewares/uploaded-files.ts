import { serveInert } from '../uploads';

/** Uploaded files, whatever they are, as nothing but what they may be. */
export default () => serveInert;
