import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { actorOf } from '../../actor';
import { fingerprint, ingest, modelsOf, retag } from '../../segments';
import type { Code } from '../../tagged-text';
import type { Translation } from './document';
import { addPairs } from './store';

/** A text for one segment. */
export interface NewText {
  /** Tagged text with the numbers of the source's tags. */
  text: string;
  codes: readonly Code[];
  /** Fingerprint of the source text that it translates. */
  translates: string;
}

/**
 * Writes texts into the draft of a language, through Strapi's document service, in the caller's transaction; creates
 * the draft if the language has none yet.
 *
 * @param texts by content path of the source
 * @throws TaggedTextError for tags that the source has not
 */
export async function applyTexts(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  translation: Translation,
  texts: ReadonlyMap<string, NewText>,
): Promise<void> {
  const { uid, documentId, locale, source, target, assessment } = translation;
  const models = modelsOf(strapi);
  const { counterparts } = assessment;
  const data = ingest(models, uid, { source: source.row, target: target?.row, counterparts, texts });
  const places = new Map(assessment.segments.map((one) => [one.source.path, one.source]));
  const pairs = [...texts].flatMap(([path, words]) => {
    const segment = places.get(path);
    if (!segment) return [];
    return [
      { locale, place: segment.place, source: words.translates, target: fingerprint(retag(segment.kind, words)) },
    ];
  });
  await addPairs(trx, { uid, documentId }, pairs, { origin: 'translated', by: await actorOf(strapi) });
  await strapi.documents(uid).update({ documentId, locale, data: data as never });
}
