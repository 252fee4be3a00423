import type { Core } from '@strapi/strapi';
import { readLabels } from '../../labels';
import { plainTagged } from '../../tagged-text';
import type { SourceEdit } from '../contract';
import { type Document, readEdits, readSegments, readTexts, type StoredEdit } from '../states';

/** How the source text of a document changed, the latest first. */
export async function editsOf(strapi: Core.Strapi, document: Document): Promise<SourceEdit[]> {
  const connection = strapi.db.connection;
  const edits = await readEdits(connection, document);
  const segments = await readSegments(connection, document);
  const texts = await readTexts(
    connection,
    edits.flatMap(({ before, after }) => [before, after]),
  );
  const sources = segments.filter(({ state, status }) => state === 'source' && status === 'draft');
  const { label } = (await readLabels(strapi, document.uid))(sources.map(({ path }) => path));
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
  return edits.reverse().map((edit): SourceEdit => {
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
