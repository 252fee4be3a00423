import { type Core, factories, type UID } from '@strapi/strapi';
import { isLocalizedType } from '../../model';
import { localeMeta, type Reading } from '../../served';
import { type Context, withQuery } from '../context';
import { lineShape, wholeShape } from '../representation';
import { askedOfWrite } from './asked';
import { askedIn, type Checks, type Entry } from './question';
import { readEntry, readList } from './read';
import { movedFrom } from './redirect';
import { show } from './show';

/** What Strapi gives its core controllers. */
interface CoreController extends Checks {
  sanitizeOutput(entry: Entry, context: Context): Promise<Entry>;
}

/** Strapi's REST controller of a public type, asked by this project's rules; writing, and its answer, stay Strapi's. */
export function contentController(uid: UID.ContentType, more: (strapi: Core.Strapi) => object = () => ({})) {
  return factories.createCoreController(uid, ({ strapi }) => ({
    ...more(strapi),

    async find(this: CoreController, context: Context) {
      const question = await askedIn(context, strapi, uid, this, lineShape(uid));
      const { results, pagination, reading } = await readList(strapi, question);
      const clean = question.isUsual
        ? results
        : await Promise.all(results.map((entry) => sanitized(this, entry, context)));
      const data = clean.map((entry) => show(strapi, question, entry, 'thumbnail'));
      return { data, meta: { pagination, ...languageMeta(strapi, uid, reading) } };
    },

    async findOne(this: CoreController, context: Context) {
      const question = await askedIn(context, strapi, uid, this, wholeShape(uid));
      const found = await readEntry(strapi, question, String(context.params.id));
      if ('movedTo' in found) return movedFrom(context, String(context.params.id), found.movedTo);
      const clean = question.isUsual ? found.entry : await sanitized(this, found.entry, context);
      const data = show(strapi, question, clean, 'full');
      return { data, meta: languageMeta(strapi, uid, found.reading) };
    },

    create(context: Context) {
      return super.create(asChecked(strapi, uid, context));
    },

    update(context: Context) {
      return super.update(asChecked(strapi, uid, context));
    },

    delete(context: Context) {
      return super.delete(asChecked(strapi, uid, context));
    },
  }));
}

/** A write as Strapi's controllers read it: it answers what was checked, whatever form the client used. */
function asChecked(strapi: Core.Strapi, uid: UID.ContentType, context: Context): Context {
  const { fields, populate } = askedOfWrite(strapi, uid, context).query;
  const { status, locale } = context.query;
  const query = Object.entries({ fields, populate, status, locale }).filter(([, given]) => given !== undefined);
  return withQuery(context, Object.fromEntries(query));
}

/** What is derived comes from public types through this project's own queries: Strapi does not know these members. */
async function sanitized(
  controller: CoreController,
  { approvals, alternates, ...entry }: Entry,
  context: Context,
): Promise<Entry> {
  return { ...(await controller.sanitizeOutput(entry as Entry, context)), approvals, alternates };
}

function languageMeta(strapi: Core.Strapi, uid: UID.ContentType, reading: Reading): object {
  return isLocalizedType(strapi.contentType(uid)) ? { locale: localeMeta(reading) } : {};
}
