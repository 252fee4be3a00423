import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { VIEWS } from '../../body-map';
import { dependOn } from '../../changes';
import { checkedParameters, choice, languageParameters } from '../../parameters';
import { inReading, keepSnapshot, type Reading, readingOf, readServed } from '../../served';
import { type BodyMapSite, bodyMapSvg, nameOf } from '../body-map';
import type { Context } from '../context';
import { listTags, sightTags } from '../dependencies';
import { servedParameters } from '../entries';
import { presentPage } from './presentPage';

const SITE = 'api::injection-site.injection-site';
const address = z
  .string('must be one slug or documentId')
  .min(1, 'must not be empty')
  .max(200, 'is too long')
  .optional();
const parameters = z.object({
  condition: address,
  treatment: address,
  injectionSite: address,
  view: choice(VIEWS).optional(),
  ...languageParameters,
});

/**
 * Answers `GET /api/body-map.svg`: the sites of a condition, of a treatment, of both, one site, or all there are; in all
 * views, or in one.
 *
 * @throws NotFoundError (404) with code `not-found`, ValidationError (400) for wrong parameters
 */
export async function respondWithBodyMap(strapi: Core.Strapi, context: Context): Promise<string> {
  const { condition, treatment, injectionSite, view, ...language } = checkedParameters(parameters, context.query);
  const asked = { condition, treatment, injectionSite };
  const reading = await readingOf(strapi, language);
  const end = keepSnapshot(strapi);
  const { owners, sites } = await sitesOf(strapi, reading, asked).finally(end);
  context.type = 'image/svg+xml';
  const subject = owners.map(({ name }) => name).join(', ');
  const locale = reading.requested;
  const name = nameOf({ ...asked, view }, locale);
  return bodyMapSvg({ name, locale, sites, ...(view && { view }), ...(subject && { subject }) });
}

interface Owner {
  name: string;
  injectionSites: BodyMapSite[];
}

async function sitesOf(
  strapi: Core.Strapi,
  reading: Reading,
  { condition, treatment, injectionSite }: Partial<Record<'condition' | 'treatment' | 'injectionSite', string>>,
): Promise<{ owners: Owner[]; sites: BodyMapSite[] }> {
  const owners: Owner[] = [];
  if (condition)
    owners.push(await presentPage(strapi, 'api::condition.condition', reading, condition, ['injectionSites']));
  if (treatment)
    owners.push(await presentPage(strapi, 'api::treatment.treatment', reading, treatment, ['injectionSites']));
  if (injectionSite) {
    const site = await presentPage(strapi, SITE, reading, injectionSite, ['markers']);
    owners.push({ name: site.name, injectionSites: [site] });
  }
  const [first, ...others] = owners;
  const sites = first
    ? first.injectionSites.filter(({ documentId }) => others.every((other) => has(other.injectionSites, documentId)))
    : await allSites(strapi, reading);
  return { owners, sites };
}

function has(sites: BodyMapSite[], documentId: string): boolean {
  return sites.some((site) => site.documentId === documentId);
}

async function allSites(strapi: Core.Strapi, reading: Reading): Promise<BodyMapSite[]> {
  const query = { fields: ['slug', 'name', 'locale'], populate: ['markers'], sort: ['name:asc', 'documentId:asc'] };
  return readServed(
    strapi,
    reading,
    async (_, read) => {
      const sites = await strapi.documents(SITE).findMany(servedParameters(strapi, SITE, query, read));
      const found = sites as unknown as (BodyMapSite & { id: number })[];
      for (const site of found) dependOn(strapi, sightTags(strapi, 'seen', SITE, { ...site }, read));
      dependOn(strapi, listTags(strapi, SITE, read));
      return inReading(strapi, SITE, read, found);
    },
    true,
  );
}
