import { isDeepStrictEqual } from 'node:util';
import type { Core, UID } from '@strapi/strapi';
import { type PanelConfiguration, serviceOf } from '../../strapi';
import { EDIT_VIEWS } from '../views';
import { arrangementOf } from './arrangement';
import { isFormer } from './former';
import { isUntouched } from './untouched';

/** Held by whoever arranges views, on any instance: 'view' in ASCII. */
const ARRANGING = 0x76696577;

/**
 * Arranges every view as this version has it, but those that somebody has arranged in "Configure the view" since it
 * was last written. What was written is kept in mind, so that a later version tells one from the other.
 */
export async function keepArrangements(strapi: Core.Strapi): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    await trx.raw('select pg_advisory_xact_lock(?)', [ARRANGING]);
    for (const view of EDIT_VIEWS) {
      const model = strapi.contentType(view.uid);
      await keep(strapi, view.uid, arrangementOf(view, model));
    }
  });
}

async function keep(strapi: Core.Strapi, uid: UID.ContentType, ours: PanelConfiguration): Promise<void> {
  const service = serviceOf(strapi, 'plugin::content-manager.content-types');
  const model = strapi.contentType(uid);
  const kept = partsOf(await service.findConfiguration(model));
  const wanted = withOurs(kept, ours);
  const memory = strapi.store({ type: 'api', name: 'edit_views' });
  const written = (await memory.get({ key: uid })) as PanelConfiguration | null;
  const isOurs = written ? isUntouched(kept, written) : isFormer(uid, kept) || isUntouched(kept, wanted);
  if (!isOurs) return;
  if (!isDeepStrictEqual(kept, wanted)) await service.updateConfiguration(model, wanted);
  if (!written || !isDeepStrictEqual(written, wanted)) await memory.set({ key: uid, value: wanted });
}

function partsOf({ settings, metadatas, layouts }: PanelConfiguration): PanelConfiguration {
  return { settings, metadatas, layouts };
}

/** Strapi replaces each part as a whole, so that what we do not say has to be said again. */
function withOurs(kept: PanelConfiguration, ours: PanelConfiguration): PanelConfiguration {
  const metadatas = Object.entries(kept.metadatas).map(([name, { edit, list }]) => [
    name,
    { edit: { ...edit, ...ours.metadatas[name]?.edit }, list: { ...list, ...ours.metadatas[name]?.list } },
  ]);
  return {
    settings: { ...kept.settings, ...ours.settings },
    metadatas: Object.fromEntries(metadatas),
    layouts: ours.layouts,
  };
}
