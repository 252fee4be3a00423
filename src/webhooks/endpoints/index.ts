export { hold, letGo, notTold, tellTo } from './hold';
export { signed } from './secrets';
export {
  dropEndpoint,
  isBehind,
  MOST_ENDPOINTS,
  makeEndpoint,
  type Place,
  pauseEndpoint,
  readEndpoint,
  readEndpoints,
  resumeEndpoint,
  rotateSecret,
  type StoredEndpoint,
  secretsOf,
  writeEndpoint,
} from './stored';
