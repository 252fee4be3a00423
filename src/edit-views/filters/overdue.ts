import type { Core, UID } from '@strapi/strapi';
import { firstCurrent, today } from '../../calendar';
import { attributesOf } from '../../model';

/** Filters for entries whose text is due for review, or was never reviewed; undefined for a type that is not reviewed. */
export function overdue(strapi: Core.Strapi, uid: UID.ContentType): object | undefined {
  if (!('lastReviewed' in attributesOf(strapi.contentType(uid)))) return undefined;
  const months = strapi.config.get<number>('settings.reviewIntervalMonths');
  const day = firstCurrent(today(), months);
  return { $or: [{ lastReviewed: { $null: true } }, { lastReviewed: { $lt: day } }] };
}
