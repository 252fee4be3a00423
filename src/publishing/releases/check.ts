import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { PAGES } from '../../content';
import { namesOf } from '../../labels';
import { knownLocales } from '../../locales';
import { isLocalizedType } from '../../model';
import { rehearse } from '../../writes';
import { readSubject } from '../assess';
import { changesBetween } from '../changes';
import type { Change } from '../contract';
import type { Item, Outcome } from '../gate';
import { type Document, linkedTo, namedInTexts } from '../linked';
import { servedStates } from '../readiness';
import { type Snapshot, snapshotOf } from '../record';
import { carryOut } from './carryOut';
import type { PageChange } from './contract';

export interface Checked {
  findings: Outcome['findings'];
  pages: PageChange[];
}

/** What publishing some items would do: what stands in its way, and page by page what visitors will see otherwise. */
export async function checkItems(strapi: Core.Strapi, items: readonly Item[]): Promise<Checked> {
  return rehearse(strapi, async (trx) => {
    const pages = await pagesTouchedBy(strapi, trx, items);
    const before = await Promise.all(pages.map((page) => pageAsServed(strapi, trx, page)));
    const { findings } = await carryOut(strapi, trx, items);
    const changes: PageChange[] = [];
    const names = await namesOf(strapi, pages);
    for (const [index, page] of pages.entries()) {
      const after = await pageAsServed(strapi, trx, page);
      const type = strapi.contentType(page.uid).info.displayName;
      const named = { ...page, name: names[index]?.name ?? page.documentId, type };
      for (const change of await differences(strapi, page, before[index] ?? [], after))
        changes.push({ ...named, ...change });
    }
    return { findings, pages: changes };
  });
}

/** Pages among the items, and pages that show something of them. */
async function pagesTouchedBy(
  strapi: Core.Strapi,
  transaction: Knex.Transaction,
  items: readonly Item[],
): Promise<Document[]> {
  const touched = new Map<string, Document>();
  const add = ({ uid, documentId }: Document) => {
    if (PAGES.some((page) => page.uid === uid)) touched.set(`${uid} ${documentId}`, { uid, documentId });
  };
  const known = items.filter(({ uid }) => uid in strapi.contentTypes);
  for (const item of known) add(item);
  for (const item of known) {
    for (const one of await linkedTo(strapi, transaction, item, { statuses: ['draft', 'published'] })) add(one);
    for (const one of await namedInTexts(strapi, item)) add(one);
  }
  return [...touched.values()];
}

/** What a visitor gets of a page in one language. */
interface Served {
  locale: string | null;
  /** The language that they get, if they get the page. */
  served: string | null | undefined;
  /** What that version holds; only of the language itself. */
  own: Snapshot | undefined;
  withheld: number;
}

async function pageAsServed(strapi: Core.Strapi, transaction: Knex.Transaction, page: Document): Promise<Served[]> {
  const { default: defaultLocale, codes } = await knownLocales(strapi);
  const locales = isLocalizedType(strapi.contentType(page.uid)) ? codes : [null];
  const states = (await servedStates(strapi, page.uid, [page.documentId])).get(page.documentId);
  const withheld = await withheldOf(transaction, page);
  const isServed = (locale: string | null) => states?.get(locale)?.state === 'served';
  const found: Served[] = [];
  for (const locale of locales) {
    const served = [locale, defaultLocale].find(isServed);
    const subject = isServed(locale)
      ? await readSubject(strapi, transaction, { ...page, locale, status: 'published', withoutTranslation: true })
      : undefined;
    const own = subject && snapshotOf(strapi, subject, true);
    found.push({ locale, served, own, withheld: withheld.get(locale ?? '') ?? 0 });
  }
  return found;
}

/** How many texts of a page are shown in the source language, by the language that they should be in. */
async function withheldOf(transaction: Knex.Transaction, { documentId }: Document): Promise<Map<string, number>> {
  const rows = await transaction('translation.replaced')
    .where({ document_id: documentId, status: 'published' })
    .select('locale', transaction.raw('coalesce(array_length(paths, 1), 0) as count'));
  return new Map(rows.map(({ locale, count }: { locale: string; count: number }) => [locale, Number(count)]));
}

type Difference = Pick<PageChange, 'locale' | 'becomes' | 'changes' | 'withheld'>;

async function differences(
  strapi: Core.Strapi,
  { uid }: Document,
  before: readonly Served[],
  after: readonly Served[],
): Promise<Difference[]> {
  const found: Difference[] = [];
  for (const [index, now] of after.entries()) {
    const then = before[index];
    if (!then) continue;
    const of = { locale: now.locale, withheld: now.withheld };
    if (now.served === undefined && then.served === undefined) continue;
    if (now.served === undefined) found.push({ ...of, becomes: 'gone', changes: [] });
    else if (!now.own && then.own) found.push({ ...of, becomes: 'default-language', changes: [] });
    else if (now.own) {
      const changes = await changesBetween(strapi, uid, then.own, now.own);
      if (!then.own) found.push({ ...of, becomes: 'new', changes });
      else if (changes.length > 0 || now.withheld > then.withheld) found.push({ ...of, becomes: 'changed', changes });
    }
  }
  return factsOnce(found);
}

/** What changes in facts is the same in every language: it is said once, ahead of what changes in texts. */
function factsOnce(found: readonly Difference[]): Difference[] {
  const changed = found.filter(({ becomes, locale }) => becomes === 'changed' && locale !== null);
  const facts = changed[0]?.changes.filter(isFact) ?? [];
  if (facts.length === 0) return [...found];
  const rest = found
    .map((one) =>
      one.becomes === 'changed' ? { ...one, changes: one.changes.filter((change) => !isFact(change)) } : one,
    )
    .filter(({ becomes, changes, withheld }) => becomes !== 'changed' || changes.length > 0 || withheld > 0);
  return [{ locale: null, becomes: 'changed', changes: facts, withheld: 0 }, ...rest];
}

const isFact = ({ kind }: Change) => kind === 'fact';
