import type { Core, UID } from '@strapi/strapi';
import { contentError } from '../errors';
import { serviceOf } from '../strapi';
import type { Base } from './base';
import type { Meeting } from './compare';
import type { ConflictingField, EditConflict } from './contract';
import type { Draft } from './draft';
import type { Save } from './saves';
import { readableValues } from './theirs';

/** What a save met. */
export interface Conflict {
  uid: UID.ContentType;
  base: Base;
  now: Draft | undefined;
  /** The last save of the draft that is known. */
  last: Save | undefined;
  meetings: readonly Meeting[];
  overlapping: string[];
  mergeable: boolean;
  isComplete: boolean;
}

/** The refusal of a save, with what its sender may see of what others made of the draft. */
export async function conflictError(strapi: Core.Strapi, conflict: Conflict): Promise<Error> {
  const { uid, base, now, last, meetings, overlapping, mergeable, isComplete } = conflict;
  const service = serviceOf(strapi, 'plugin::content-manager.content-types');
  const { metadatas } = await service.findConfiguration(strapi.contentType(uid));
  const names = meetings.map(({ field }) => field);
  const values = now && names.length > 0 ? await readableValues(strapi, uid, now.id, names) : {};
  const fields = meetings.map(
    ({ field, by, at, yours }): ConflictingField => ({
      field,
      label: metadatas[field]?.edit?.label ?? field,
      by,
      at: at.toISOString(),
      yours,
      ...(field in values && { theirs: values[field] }),
    }),
  );
  const details: Omit<EditConflict, 'code'> = {
    baseVersion: base.version.toISOString(),
    version: now?.version.toISOString() ?? null,
    by: last?.by ?? null,
    at: last?.at.toISOString() ?? null,
    fields,
    overlapping,
    mergeable,
    isComplete,
  };
  return contentError(409, 'edit-conflict', sentence(details), { ...details });
}

function sentence({ version, by, fields, isComplete, mergeable }: Omit<EditConflict, 'code'>): string {
  const nothing = 'nothing was saved.';
  if (version === null) return `There is no draft in this language any more; ${nothing}`;
  if (!isComplete) return `This draft is not the version that you started from; ${nothing}`;
  const what = fields.map(({ label }) => `"${label}"`).join(', ');
  const hint = mergeable ? ' You changed none of it: "merge": true keeps both.' : '';
  return `${by ?? 'Somebody'} changed ${what} since you started; ${nothing}${hint}`;
}
