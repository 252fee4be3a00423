import type { Core } from '@strapi/strapi';
import type { Limits } from '../../../config/limits';
import { readForm } from '../../bodies';
import { addSessionRoutes, type SessionRoute } from '../../strapi';
import {
  getCoverage,
  getDesk,
  getEdits,
  getEntries,
  getFindings,
  postCheck,
  postConfirmation,
  putEdit,
  putTexts,
} from './desk';
import { getExport, postImport } from './exchange';

const ROUTES: readonly SessionRoute[] = [
  ['GET', '/coverage', getCoverage],
  ['GET', '/entries', getEntries],
  ['GET', '/entries/:uid/:documentId', getDesk],
  ['PUT', '/entries/:uid/:documentId', putTexts],
  ['POST', '/entries/:uid/:documentId/confirm', postConfirmation],
  ['GET', '/findings/:uid/:documentId', getFindings],
  ['GET', '/edits/:uid/:documentId', getEdits],
  ['PUT', '/edits/:id', putEdit],
  ['POST', '/check', postCheck],
  ['GET', '/export', getExport],
];

/**
 * The desk's HTTP interface (see contract.ts). Every route needs a session in the admin panel; what a person may see
 * and change there is decided by each handler, from the languages of their role.
 */
export function registerRoutes(strapi: Core.Strapi): void {
  const file = readForm(strapi.config.get<Limits>('limits'), 'xliff');
  addSessionRoutes(strapi, 'translation', [...ROUTES, ['POST', '/import', postImport, [file, 'global::admission']]]);
}
