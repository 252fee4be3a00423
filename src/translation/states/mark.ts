import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { actorOf } from '../../actor';
import type { EditKind } from '../contract';
import { reassess } from './record';
import { type Document, markEdit } from './store';
import { keepAcrossTypos } from './typos';

/** Says how far an edit of the source reaches, and works out what that makes of its translations. */
export async function mark(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  document: Document,
  { id, kind }: { id: number; kind: EditKind },
): Promise<void> {
  const by = await actorOf(strapi);
  await markEdit(trx, id, kind, by);
  await keepAcrossTypos(trx, document, by);
  await reassess(strapi, trx, document);
}
