import { noteSources } from './kept.js';
import { previewHeaders, tokenFor } from './preview.js';

/** The API answered with an error. `status` and `details` are those of its error body. */
export class ApiError extends Error {
  constructor(status, message, details = {}) {
    super(message);
    this.status = status;
    this.details = details;
  }
}

/** No answer came: the visitor is offline or the server is down. */
export class Unreachable extends Error {}

/**
 * Reads from the public API of the same origin.
 *
 * @param {string} path below `/api`, for example `conditions/hyperhidrosis`
 * @param {Record<string, string | undefined>} parameters of the query; undefined ones are left out
 * @param {AbortSignal} [signal] ends the request, which then rejects with an AbortError
 * @returns {Promise<{data: any, meta: any}>} the body, or for JSON-LD the document itself
 * @throws {ApiError | Unreachable}
 */
export async function read(path, parameters = {}, signal = undefined) {
  const url = `/api/${path}?${queryOf(parameters)}`;
  const token = tokenFor(path);
  try {
    return await answerTo(url, signal, token);
  } catch (error) {
    // A page beside the one that is previewed is as it is published.
    if (token && error instanceof ApiError && error.details.reason === 'elsewhere') return answerTo(url, signal);
    throw error;
  }
}

async function answerTo(url, signal, token = undefined) {
  const response = await request(url, signal, token);
  const body = await response.json().catch(() => undefined);
  if (response.ok && body) {
    noteSources(body);
    return body;
  }
  throw new ApiError(response.status, body?.error?.message ?? response.statusText, body?.error?.details);
}

/** Everything of a type, by name. The light shape of a list entry is chosen by `fields`, if given. */
export async function readList(type, locale, fields = undefined) {
  const { data } = await read(type, { locale, fields, sort: 'name', 'pagination[pageSize]': '100' });
  return data;
}

/** One page-ready entry. Without a slug, as unknown as with a wrong one. */
export async function readEntry(type, slug, locale) {
  if (slug === '') throw new ApiError(404, 'The address names no entry.');
  const { data } = await read(`${type}/${encodeURIComponent(slug)}`, { locale });
  return data;
}

/** How long a page waits for the clinic's name before it does without. */
const CLINIC_MS = 3000;

/**
 * What the operator has set of the clinic.
 *
 * @returns {Promise<{name: string | null, mark: string | null, appointmentUrl: string | null} | undefined>} undefined
 *   when it cannot be read: a page is whole without it
 */
export async function readClinic() {
  try {
    return (await read('clinic', {}, AbortSignal.timeout(CLINIC_MS))).data;
  } catch {
    return undefined;
  }
}

function queryOf(parameters) {
  return new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== undefined));
}

async function request(url, signal, token) {
  try {
    const headers = { accept: 'application/json, application/ld+json', ...previewHeaders(token) };
    return await fetch(url, { signal, headers });
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new Unreachable(url, { cause: error });
  }
}
