import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core, UID } from '@strapi/strapi';
import { assertInside } from './assertInside';

/** A value of an entry that Strapi would not have published. */
export interface InvalidValue {
  uid: UID.ContentType;
  documentId: string;
  locale: string | null;
  /** Names and places in the entry: `faqs.1.answer`. */
  path: string;
  message: string;
}

interface Model {
  uid: UID.ContentType;
}

interface Options {
  isDraft?: boolean;
  locale?: string;
}

type Validate = (model: Model, data: Record<string, unknown>, options: Options) => Promise<unknown>;

const noting = new AsyncLocalStorage<InvalidValue[]>();

/**
 * Publishes whatever the values of the entries are, and says what Strapi would have refused: everything that is wrong
 * with several entries can be said at once. Whoever calls it decides what becomes of it.
 */
export async function notingInvalid<Result>(
  work: () => Promise<Result>,
): Promise<{ result: Result; invalid: InvalidValue[] }> {
  const invalid: InvalidValue[] = [];
  const result = await noting.run(invalid, work);
  return { result, invalid };
}

/** Strapi ends a publication with the first entry that its validation refuses (core, services/entity-validator). */
export function watchEntryValidation(strapi: Core.Strapi): void {
  const validator = strapi.get('entityValidator') as { validateEntityCreation?: Validate };
  const validate = validator.validateEntityCreation;
  assertInside(typeof validate === 'function', 'a function validateEntityCreation of entityValidator');
  validator.validateEntityCreation = async (model, data, options) => {
    const invalid = noting.getStore();
    if (!invalid || options.isDraft !== false) return validate(model, data, options);
    try {
      return await validate(model, data, options);
    } catch (error) {
      const found = invalidValues(error);
      if (!found) throw error;
      const { documentId, locale } = data as { documentId: string; locale?: string | null };
      for (const one of found) invalid.push({ uid: model.uid, documentId, locale: locale ?? null, ...one });
      return validate(model, data, { ...options, isDraft: true });
    }
  };
}

/** What a validation says is wrong; undefined for an error of another kind. */
function invalidValues(error: unknown): Pick<InvalidValue, 'path' | 'message'>[] | undefined {
  const { name, message, details } = error as {
    name?: string;
    message?: string;
    details?: { errors?: { path: (string | number)[]; message: string }[] };
  };
  if (name !== 'ValidationError' && name !== 'YupValidationError') return undefined;
  const said = details?.errors ?? [];
  if (said.length === 0) return [{ path: '', message: message ?? 'A value is invalid.' }];
  return said.map(({ path, message: about }) => ({ path: path.join('.'), message: about }));
}
