/** Files that people upload: which ones are taken, how they are stored, and that they do nothing where they are served. */
import type { Core } from '@strapi/strapi';
import { sweepFolders } from '../bodies';
import { attachForms } from './attach';
import { guardProvider } from './storage';

export { guardPlugin } from './guardPlugin';
export { serveInert } from './serve';

export function registerUploads(strapi: Core.Strapi): void {
  sweepFolders(); // what a killed server was receiving
  guardProvider(strapi); // what may be stored
  attachForms(strapi); // where files are received
}
