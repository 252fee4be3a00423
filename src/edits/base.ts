import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { contentError } from '../errors';
import { checkedBody } from '../parameters';
import { savingRequest, type Write } from '../writes';
import type { SaveBase } from './contract';

/** The version that a save says it started from. */
export interface Base {
  version: Date;
  /** Whether what others changed meanwhile is to be kept beside it. */
  merge: boolean;
}

const VERSION = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const isVersion = (text: string) => VERSION.test(text) && !Number.isNaN(Date.parse(text));

const body = z.object({
  baseVersion: z
    .string()
    .refine(isVersion, 'must be the updatedAt of the draft as it was read, for example 2026-03-01T09:30:00.000Z')
    .optional(),
  merge: z.boolean().optional(),
});

/**
 * What the running request says about the version that a write starts from: in `If-Match`, or in the body.
 *
 * @returns undefined for a write of anything but the draft at the request's own address, and for one that names none
 * @throws ValidationError (400) with code `invalid-parameter` for a wrong header, `invalid-body` for a wrong member
 */
export function baseOf(strapi: Core.Strapi, write: Write): Base | undefined {
  const request = savingRequest(strapi, write);
  if (!request) return undefined;
  const { baseVersion, merge = false }: SaveBase = checkedBody(body, request.request.body ?? {});
  const inHeader = matched(request.get('If-Match'));
  if (inHeader && baseVersion && inHeader !== baseVersion)
    throw contentError(400, 'invalid-parameter', 'If-Match and baseVersion name two versions.', {
      parameter: 'If-Match',
    });
  const version = inHeader ?? baseVersion;
  return version === undefined ? undefined : { version: new Date(version), merge };
}

/** RFC 9110, 13.1.1: `*` is any version that is there, and weak ones match none. Lists are of no use to a save. */
function matched(header: string): string | undefined {
  if (header === '' || header === '*') return undefined;
  const [, version] = /^"(.*)"$/.exec(header) ?? [];
  if (version !== undefined && isVersion(version)) return version;
  const message = 'If-Match must be one version, the updatedAt of the draft as it was read, in double quotes.';
  throw contentError(400, 'invalid-parameter', message, { parameter: 'If-Match' });
}
