/** Pictures that are made when they are asked for. */
export { respondWithBodyMap } from './bodyMap';
export { respondWithSharePicture } from './sharePicture';
