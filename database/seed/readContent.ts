import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Core, UID } from '@strapi/strapi';
import { parse } from 'yaml';
import { z } from 'zod';
import { ContentError } from './contentError';
import { entrySchema, type References } from './entrySchema';
import { IMAGE_EXTENSION } from './uploadImage';

interface Locale {
  code: string;
  name: string;
}

/** A content file that was read and found right. */
export interface Entry {
  uid: UID.ContentType;
  /** Name of the file without its extension; other files refer to the entry by it. */
  key: string;
  facts: Record<string, unknown>;
  /** By language code; empty for types without languages. */
  text: Record<string, Record<string, unknown>>;
}

export interface Content {
  locales: Locale[];
  entries: Entry[];
  /** Absolute path of a picture. */
  imagePath(name: string): string;
}

const localesSchema = z
  .array(z.strictObject({ code: z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/), name: z.string().min(1) }))
  .min(1);

/**
 * Reads every content file and checks it against its content type.
 *
 * @param folder holds `locales.yaml`, `images/` and a folder per content type, named by its plural name
 * @throws ContentError listing every mistake of every file
 */
export function readContent(strapi: Core.Strapi, folder: string): Content {
  const problems: string[] = [];
  const read = <T>(file: string, schema: z.ZodType<T>): T | undefined => {
    const parsed = schema.safeParse(parseYaml(path.join(folder, file), file, problems));
    if (parsed.success) return parsed.data;
    problems.push(
      ...parsed.error.issues.map((issue) => `${file}: ${issue.path.join('.') || '(file)'}: ${issue.message}`),
    );
    return undefined;
  };
  const locales = read('locales.yaml', localesSchema) ?? [];
  const types = Object.values(strapi.contentTypes).filter(({ uid }) => uid.startsWith('api::'));
  const keysByType = new Map(types.map(({ uid, info }) => [uid, new Set(keysIn(path.join(folder, info.pluralName)))]));
  const references: References = {
    keysOf: (uid) => keysByType.get(uid) ?? new Set(),
    images: new Set(readdirSync(path.join(folder, 'images')).filter((name) => name.endsWith(IMAGE_EXTENSION))),
    locales: locales.map(({ code }) => code),
  };
  problems.push(
    ...unknownFolders(
      folder,
      types.map(({ info }) => info.pluralName),
    ),
  );
  const entries = types.flatMap(({ uid, info }) => {
    const schema = entrySchema(strapi, uid, references);
    return [...references.keysOf(uid)].flatMap((key) => {
      const entry = read(
        `${info.pluralName}/${key}.yaml`,
        schema as unknown as z.ZodType<Pick<Entry, 'facts'> & Partial<Entry>>,
      );
      return entry ? [{ uid, key, facts: entry.facts, text: entry.text ?? {} }] : [];
    });
  });
  if (problems.length > 0) throw new ContentError(problems);
  return { locales, entries, imagePath: (name) => path.join(folder, 'images', name) };
}

function parseYaml(file: string, name: string, problems: string[]): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    problems.push(`${name}: ${(error as Error).message}`);
    return {};
  }
}

function keysIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => path.basename(name, '.yaml'))
      .sort();
  } catch {
    return [];
  }
}

function unknownFolders(folder: string, known: string[]): string[] {
  return readdirSync(folder)
    .filter((name) => !['locales.yaml', 'images', ...known].includes(name))
    .map((name) => `${name}: no content type has this plural name; known are ${known.join(', ')}`);
}
