import type { Core } from '@strapi/strapi';
import { dependOnTheDay } from '../../changes';
import type { Reading } from '../../served';
import { type BodyMapSite, siteDrawing } from '../body-map';
import type { CanonicalQuery } from '../query';
import { type ReviewPolicy, represent, type Showing } from '../representation';
import type { Entry, Question } from './question';

/** An entry as front ends get it, with its derived members, which are no attributes of the model. */
export function show(
  strapi: Core.Strapi,
  { uid, derived, reading, query, beside = [] }: Pick<Question, 'uid' | 'derived' | 'reading' | 'query' | 'beside'>,
  { approvals, alternates, ...entry }: Partial<Entry>,
  size: 'thumbnail' | 'full',
): Record<string, unknown> {
  const showing = showingIn(strapi, reading);
  const { createdAt, updatedAt, publishedAt, ...shown } = represent(uid, entry, showing, size);
  const members = {
    ...(approvals !== undefined && {
      approvals: (approvals as Entry[]).map((one) => represent('api::approval.approval', one, showing)),
    }),
    ...(alternates !== undefined && { alternates }),
    ...(derived.includes('seo') && { seo: shown.seo ?? seoOf(shown, query.populate?.seo) }),
    ...(derived.includes('drawing') && { image: siteDrawing(shown as unknown as BodyMapSite, reading.requested) }),
  };
  const dates = Object.entries({ createdAt, updatedAt, publishedAt }).filter(([, date]) => date !== undefined);
  for (const name of beside) delete shown[name];
  return { ...shown, ...members, ...Object.fromEntries(dates) };
}

/** A page without texts of its own for search engines is found by its name and summary. */
function seoOf({ name, summary }: Record<string, unknown>, asked: CanonicalQuery | true | undefined): object {
  const texts = Object.entries({ title: name, description: summary });
  const fields = asked === true ? undefined : asked?.fields;
  return Object.fromEntries(texts.filter(([member]) => !fields || fields.includes('*') || fields.includes(member)));
}

/** A fact that is in no language of the chain is shown in the source language: it must not be missed. */
function showingIn(strapi: Core.Strapi, { chain, origin, at }: Reading): Showing {
  return Object.assign(reviewPolicy(strapi, at), { languages: [...new Set([...chain, origin])] });
}

/** @param at the moment that is read, as ISO 8601; now if left out */
export function reviewPolicy(strapi: Core.Strapi, at?: string): ReviewPolicy {
  return {
    intervalMonths: strapi.config.get<number>('settings.reviewIntervalMonths'),
    get today() {
      if (at === undefined) dependOnTheDay(strapi);
      return (at === undefined ? new Date() : new Date(at)).toISOString().slice(0, 10);
    },
  };
}
