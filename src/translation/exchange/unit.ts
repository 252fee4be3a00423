import type { Core, UID } from '@strapi/strapi';
import { contentError } from '../../errors';
import { isLocalizedType } from '../../model';
import type { Document } from '../states';
import type { ReadUnit } from '../xliff';

/** A unit of a file, and the document and content path that it names. */
export interface AddressedUnit {
  unit: ReadUnit;
  document: Document;
  path: string;
}

/** A unit that names nothing here, with the reason. */
export interface StrayUnit {
  unit: ReadUnit;
  code: string;
  reason: string;
}

const ORIGINAL = /^([a-z0-9:.-]+)\/([A-Za-z0-9]{1,64})$/;
const ID = /^([A-Za-z0-9]{1,64})\.([A-Za-z0-9_.-]{1,500})$/;

/**
 * Finds out what a unit is a translation of: its id says which document and content path, the file's `original` which
 * type. Some tools drop `original`; the document is then looked for.
 *
 * @param typeOf finds the type of a document by its id
 * @throws ValidationError (400, `xliff-not-ours`) for a type that is unknown or not translated: the whole file is refused
 */
export function addressOf(
  strapi: Core.Strapi,
  unit: ReadUnit,
  typeOf: ReadonlyMap<string, UID.ContentType>,
): AddressedUnit | StrayUnit {
  assertHarmless(unit);
  const [, type, inOriginal] = ORIGINAL.exec(unit.original) ?? [];
  if (type !== undefined) assertTranslated(strapi, type, unit);
  const [, documentId, path] = ID.exec(unit.id) ?? [];
  if (documentId === undefined || path === undefined)
    return { unit, code: 'unknown-unit', reason: `"${unit.id.slice(0, 100)}" is no id of a segment of this project.` };
  if (inOriginal !== undefined && inOriginal !== documentId)
    return { unit, code: 'unknown-unit', reason: `The id names another document than its file does (${inOriginal}).` };
  const uid = typeOf.get(documentId);
  if (!uid || (type !== undefined && uid !== type))
    return { unit, code: 'unknown-document', reason: `There is no entry ${documentId}${type ? ` of ${type}` : ''}.` };
  return { unit, document: { uid, documentId }, path };
}

export function documentIdOf({ id }: ReadUnit): string | undefined {
  return ID.exec(id)?.[1];
}

/** Names with a meaning to programs are no accident: who sends them tries something. */
const TRICKS = /\.\.|__proto__|(?:^|[./])(?:constructor|prototype)(?:$|[./])/;

function assertHarmless({ id, original, line }: ReadUnit): void {
  if (TRICKS.test(id) || TRICKS.test(original))
    throw contentError(400, 'xliff-not-ours', `Line ${line}: "${id.slice(0, 100)}" is no id this project gives.`, {
      line,
    });
}

function assertTranslated(strapi: Core.Strapi, type: string, { line }: ReadUnit): void {
  const model = Object.values(strapi.contentTypes).find(({ uid }) => uid === type);
  if (model && isLocalizedType(model)) return;
  throw contentError(
    400,
    'xliff-not-ours',
    `Line ${line}: "${type}" is no type that is translated here; nothing of the file was read.`,
    { line },
  );
}
