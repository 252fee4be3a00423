import type { Core } from '@strapi/strapi';
import { type ReviewPolicy, represent } from '../representation';
import type { Entry, Question } from './question';

/** An entry as front ends get it, with its derived members, which are no attributes of the model. */
export function show(
  strapi: Core.Strapi,
  { uid, derived }: Pick<Question, 'uid' | 'derived'>,
  { approvals, alternates, ...entry }: Partial<Entry>,
  size: 'thumbnail' | 'full',
): Record<string, unknown> {
  const policy = reviewPolicy(strapi);
  const { createdAt, updatedAt, publishedAt, ...shown } = represent(uid, entry, policy, size);
  const members = {
    ...(approvals !== undefined && {
      approvals: (approvals as Entry[]).map((one) => represent('api::approval.approval', one, policy)),
    }),
    ...(alternates !== undefined && { alternates }),
    // A page without texts of its own for search engines is found by its name and summary.
    ...(derived.includes('seo') && { seo: shown.seo ?? { title: shown.name, description: shown.summary } }),
  };
  const dates = Object.entries({ createdAt, updatedAt, publishedAt }).filter(([, date]) => date !== undefined);
  return { ...shown, ...members, ...Object.fromEntries(dates) };
}

export function reviewPolicy(strapi: Core.Strapi): ReviewPolicy {
  return {
    intervalMonths: strapi.config.get<number>('settings.reviewIntervalMonths'),
    today: new Date().toISOString().slice(0, 10),
  };
}
