/** What a file is, and whether it may be stored, by its content. */
export { inspect } from './inspect';
export { harmlessName, nameOfKind } from './names';
export { refusedFile } from './refused';
export { SVG, typeOfExtension } from './types';
