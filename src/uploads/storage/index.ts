/** Where files are kept: whole or not at all, and nothing but what may be. */
export { guardProvider } from './provider';
export { wholly } from './undertaking';
