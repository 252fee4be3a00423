/** Forms with files (multipart/form-data), received into a folder of their own. */
export { boundaryOf } from './boundary';
export { requestFolder, sweepFolders } from './folders';
export { type Form, type ReceivedFile, receiveForm } from './form';
