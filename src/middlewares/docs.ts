import { serveDocs } from '../delivery';

/** The documentation of the API, at /docs. */
export default () => serveDocs;
