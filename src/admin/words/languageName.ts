export { languageName } from '../../worklist/languageName';
