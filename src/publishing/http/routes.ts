import type { Core } from '@strapi/strapi';
import { addSessionRoutes, type SessionRoute } from '../../strapi';
import { getChanges, getConsequences, getReadiness, getServed, postCheck, postPublish, postReviewed } from './entries';
import { getLinks, getReleasePreview, postLink, postRevoke } from './previews';
import { getDeleted, getExport, getRecordChanges, getRecordEntry, getTimeline, postRestore } from './record';
import {
  deleteReleaseAt,
  getCandidates,
  getCheck,
  getRelease,
  getReleases,
  getReleasesOfEntry,
  postItems,
  postItemsOut,
  postPublishRelease,
  postRelease,
  postRename,
  postSchedule,
  postTakeBack,
  postUnschedule,
} from './releases';

const ROUTES: readonly SessionRoute[] = [
  ['GET', '/entries/:uid/:documentId', getReadiness],
  ['POST', '/entries/:uid/:documentId/publish', postPublish],
  ['POST', '/entries/:uid/:documentId/reviewed', postReviewed],
  ['POST', '/check', postCheck],
  ['GET', '/changes/:uid/:documentId', getChanges],
  ['GET', '/consequences/:uid', getConsequences],
  ['GET', '/served/:uid', getServed],
  ['GET', '/record.jsonl', getExport],
  ['GET', '/record/:uid/:documentId', getTimeline],
  ['GET', '/record-lines/:id', getRecordEntry],
  ['GET', '/record-lines/:id/changes', getRecordChanges],
  ['POST', '/record-lines/:id/restore', postRestore],
  ['GET', '/deleted', getDeleted],
  ['GET', '/releases', getReleases],
  ['POST', '/releases', postRelease],
  ['GET', '/releases/entries', getCandidates],
  ['GET', '/releases/of/:uid/:documentId', getReleasesOfEntry],
  ['GET', '/releases/:id', getRelease],
  ['DELETE', '/releases/:id', deleteReleaseAt],
  ['POST', '/releases/:id/rename', postRename],
  ['POST', '/releases/:id/items', postItems],
  ['POST', '/releases/:id/items/remove', postItemsOut],
  ['GET', '/releases/:id/check', getCheck],
  ['POST', '/releases/:id/schedule', postSchedule],
  ['POST', '/releases/:id/unschedule', postUnschedule],
  ['POST', '/releases/:id/publish', postPublishRelease],
  ['POST', '/releases/:id/take-back', postTakeBack],
  ['GET', '/releases/:id/preview', getReleasePreview],
  ['GET', '/previews', getLinks],
  ['POST', '/previews', postLink],
  ['POST', '/previews/:id/revoke', postRevoke],
];

/**
 * What the marketing team's panels ask (see contract.ts). Every route needs a session in the admin panel; what a person
 * may see and do there is decided by each handler, from their role.
 */
export function registerRoutes(strapi: Core.Strapi): void {
  addSessionRoutes(strapi, 'publishing', ROUTES);
}
