import { type Core, factories, type UID } from '@strapi/strapi';
import { isLocalizedType } from '../../model';
import type { Context } from '../context';
import { localeMeta } from '../locale-rule';
import { LISTS, PAGES } from '../representation';
import { askedIn, type Checks, type Entry, type Question } from './question';
import { readEntry, readList } from './read';
import { movedFrom } from './redirect';
import { show } from './show';

/** What Strapi gives its core controllers. */
interface CoreController extends Checks {
  sanitizeOutput(entry: Entry, context: Context): Promise<Entry>;
}

/** Strapi's REST controller of a public type, reading by this project's rules; writing stays Strapi's. */
export function contentController(uid: UID.ContentType, more: (strapi: Core.Strapi) => object = () => ({})) {
  return factories.createCoreController(uid, ({ strapi }) => ({
    ...more(strapi),

    async find(this: CoreController, context: Context) {
      const question = await askedIn(context, strapi, uid, this, LISTS[uid]);
      const { results, pagination } = await readList(strapi, question);
      const clean = await Promise.all(results.map((entry) => sanitized(this, entry, context)));
      const data = clean.map((entry) => show(strapi, question, entry, 'thumbnail'));
      return { data, meta: { pagination, ...languageMeta(strapi, question) } };
    },

    async findOne(this: CoreController, context: Context) {
      const question = await askedIn(context, strapi, uid, this, PAGES[uid]);
      const found = await readEntry(strapi, question, String(context.params.id));
      if ('movedTo' in found) return movedFrom(context, String(context.params.id), found.movedTo);
      const data = show(strapi, question, await sanitized(this, found.entry, context), 'full');
      return { data, meta: languageMeta(strapi, question) };
    },
  }));
}

/** What is derived comes from public types through this project's own queries: Strapi does not know these members. */
async function sanitized(
  controller: CoreController,
  { approvals, alternates, ...entry }: Entry,
  context: Context,
): Promise<Entry> {
  return { ...(await controller.sanitizeOutput(entry as Entry, context)), approvals, alternates };
}

function languageMeta(strapi: Core.Strapi, { uid, reading }: Question): object {
  return isLocalizedType(strapi.contentType(uid)) ? { locale: localeMeta(reading) } : {};
}
