import { readFile } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import type { Limits } from '../../../config/limits';
import { parseObject } from '../../bodies';
import { contentError } from '../../errors';
import { checkedBody, checkedParameters } from '../../parameters';
import type { Decisions } from '../contract';
import { translatableBy } from '../desk';
import { exportXliff, importXliff } from '../exchange';
import { DEFAULT_LIMITS, readXliff, XliffError } from '../xliff';
import { abilityOf, bodies, type Context, localizedUid, queries, targetLocale } from './requests';

/** Answers an XLIFF file, and in `X-Units` how many segments there are to translate in it. */
export async function getExport(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const { type, documentId, ...query } = checkedParameters(queries.export, ctx.query);
  const locale = await targetLocale(strapi, query.locale);
  const asked = type?.map((uid) => localizedUid(strapi, uid));
  const types = (await translatableBy(strapi, abilityOf(ctx)))
    .filter(({ uid, locales }) => locales.includes(locale) && (!asked || asked.includes(uid)))
    .map(({ uid }) => uid);
  if (types.length === 0)
    throw contentError(403, 'forbidden', `Your role may not translate this into ${locale}.`, { locale });
  const { xliff, units } = await orRefused(exportXliff(strapi, { ...query, locale, types, documentIds: documentId }));
  ctx.set('X-Units', String(units));
  ctx.set('Content-Disposition', `attachment; filename="translations.${locale}.xlf"`);
  ctx.set('Cache-Control', 'no-store');
  ctx.type = 'application/xliff+xml';
  ctx.body = xliff;
}

interface Upload {
  filepath: string;
  size: number;
}

export async function postImport(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const files = (ctx.request as { files?: Record<string, Upload | Upload[]> }).files ?? {};
  const { dryRun, decisions } = checkedBody(bodies.import, ctx.request.body);
  const [upload] = [files.file ?? []].flat();
  if (!upload)
    throw contentError(400, 'invalid-body', 'file: send an XLIFF file as multipart/form-data.', {
      errors: [{ path: ['file'], message: 'is missing' }],
    });
  const request = { ability: abilityOf(ctx), dryRun, decisions: parseDecisions(strapi, decisions) };
  ctx.body = { data: await importXliff(strapi, { ...request, file: await read(upload) }) };
}

async function read({ filepath, size }: Upload) {
  const limit = DEFAULT_LIMITS.maxBytes;
  if (size > limit)
    throw contentError(413, 'xliff-too-large', `The file is larger than ${Math.floor(limit / 1e6)} MB: split it.`, {
      maxBytes: limit,
    });
  return orRefused(readXliff(await readFile(filepath)));
}

/** What XLIFF cannot be read from or written as is the request's mistake. */
async function orRefused<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof XliffError)) throw error;
    const { code, line, column } = error;
    throw contentError(400, code, error.message, { line, column });
  }
}

function parseDecisions(strapi: Core.Strapi, json: string | undefined): Decisions {
  return checkedBody(bodies.decisions, objectIn(strapi, json ?? ''));
}

/** A field of a form is a body of its own, by the same rules. */
function objectIn(strapi: Core.Strapi, json: string): Record<string, unknown> {
  try {
    return parseObject(json, strapi.config.get<Limits>('limits').json);
  } catch (error) {
    const { message } = error as Error;
    throw contentError(400, 'invalid-body', `decisions: ${message}`, { errors: [{ path: ['decisions'], message }] });
  }
}
