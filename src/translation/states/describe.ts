import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { readLabels } from '../../labels';
import { plainTagged } from '../../tagged-text';
import type { SourceEdit } from '../contract';
import { type Document, readTexts, type StoredEdit, type StoredSegment } from './store';

/** Edits of the source as people read them. */
export async function describeEdits(
  strapi: Core.Strapi,
  connection: Knex,
  { uid }: Document,
  edits: readonly StoredEdit[],
  segments: readonly StoredSegment[],
): Promise<SourceEdit[]> {
  const texts = await readTexts(
    connection,
    edits.flatMap(({ before, after }) => [before, after]),
  );
  const sources = segments.filter(({ state, status }) => state === 'source' && status === 'draft');
  const { label } = (await readLabels(strapi, uid))(sources.map(({ path }) => path));
  const plain = (fingerprint: string) => {
    const words = texts.get(fingerprint);
    return words ? plainTagged(words.text, words.codes) : '';
  };
  const outdatedIn = ({ after }: StoredEdit) => [
    ...new Set(
      segments
        .filter((one) => one.source === after && one.status === 'draft')
        .filter(({ state }) => state === 'outdated' || state === 'missing')
        .map(({ locale }) => locale),
    ),
  ];
  return edits.map((edit): SourceEdit => {
    const field = sources.find((one) => one.path === edit.path)?.field ?? edit.path;
    return {
      id: edit.id,
      path: edit.path,
      label: label({ path: edit.path, place: edit.place, field }),
      before: edit.before === '' ? null : plain(edit.before),
      after: plain(edit.after),
      kind: edit.kind,
      madeBy: edit.madeBy,
      madeAt: edit.madeAt.toISOString(),
      markedBy: edit.markedBy,
      outdatedIn: outdatedIn(edit),
    };
  });
}
