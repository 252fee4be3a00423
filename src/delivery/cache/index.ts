/**
 * Answers that are kept and given again, to whoever asks the same, for as long as they are what would be answered anew:
 * in front of Koa, for that costs more than the answer.
 */
import type { Core } from '@strapi/strapi';
import { ANYTHING, followingOf } from '../../changes';
import { answerBeforeKoa } from '../../strapi';
import { kept } from './kept';
import { endReports, reportEachHour } from './report';

export { answering } from './answering';

/**
 * Has what is kept be answered from memory, and dropped when it changes.
 *
 * @param forgetRights has what the public may do be asked anew, for that may be what changed
 */
export function registerCache(strapi: Core.Strapi, forgetRights: () => void): void {
  if (strapi.config.get<number>('settings.cacheBytes') === 0) return;
  const cache = kept(strapi);
  followingOf(strapi).tell(cache.store);
  followingOf(strapi).tell({ drop: (_position, tags) => tags.has(ANYTHING) && forgetRights(), dropAll: forgetRights });
  reportEachHour(strapi, cache.store);
  answerBeforeKoa(strapi, (request, response) => cache.answer(request, response));
}

/** Writes what is logged of the last answers, and of all of them. */
export function closeCache(strapi: Core.Strapi): void {
  const { log, store } = kept(strapi);
  log.write();
  endReports(strapi, store);
}
