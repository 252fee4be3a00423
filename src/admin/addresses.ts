export { editView } from '../worklist/pages';
