import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { dependOnAllOf, LANGUAGES_TAG } from '../../changes';
import { checkedParameters } from '../../parameters';
import { servedLanguages } from '../../served';
import { openApiDocument } from './document';

/** Answers `GET /api/openapi.json`. */
export async function respondWithOpenApi(strapi: Core.Strapi, query: unknown): Promise<Record<string, unknown>> {
  checkedParameters(z.object({}), query);
  dependOnAllOf(strapi, [LANGUAGES_TAG]);
  const locales = (await servedLanguages(strapi)).map(({ requested }) => requested);
  return openApiDocument(strapi.config.get<string>('info.version', '0.0.0'), locales);
}
