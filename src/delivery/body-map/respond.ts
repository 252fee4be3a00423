import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { PagedType, PageOf } from '../../content';
import { checkedParameters, languageParameters } from '../../parameters';
import { inReading, keepSnapshot, type Reading, readingOf, readServed } from '../../served';
import type { Context } from '../context';
import { readPage, servedParameters } from '../entries';
import { type BodyMapSite, bodyMapSvg } from './draw';

const SITE = 'api::injection-site.injection-site';
const address = z
  .string('must be one slug or documentId')
  .min(1, 'must not be empty')
  .max(200, 'is too long')
  .optional();
const parameters = z.object({ condition: address, treatment: address, injectionSite: address, ...languageParameters });

/**
 * Answers `GET /api/body-map.svg`: the sites of a condition, of a treatment, of both, one site, or all there are.
 *
 * @throws NotFoundError (404) with code `not-found`, ValidationError (400) for wrong parameters
 */
export async function respondWithBodyMap(strapi: Core.Strapi, context: Context): Promise<string> {
  const { condition, treatment, injectionSite, ...language } = checkedParameters(parameters, context.query);
  const asked = { condition, treatment, injectionSite };
  const reading = await readingOf(strapi, language);
  const end = keepSnapshot(strapi);
  const { owners, sites } = await sitesOf(strapi, reading, asked).finally(end);
  context.type = 'image/svg+xml';
  const subject = owners.map(({ name }) => name).join(', ');
  return bodyMapSvg({ locale: reading.requested, sites, ...(subject && { subject }) });
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
  if (condition) owners.push(await pageAt(strapi, 'api::condition.condition', reading, condition));
  if (treatment) owners.push(await pageAt(strapi, 'api::treatment.treatment', reading, treatment));
  if (injectionSite) {
    const site = await pageAt(strapi, SITE, reading, injectionSite);
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

/** A picture is shown, not redirected to: a former slug draws what it has become. */
async function pageAt<Uid extends PagedType>(
  strapi: Core.Strapi,
  uid: Uid,
  reading: Reading,
  asked: string,
): Promise<PageOf<Uid>> {
  const found = await readPage(strapi, uid, reading, asked);
  return 'page' in found ? found.page : pageAt(strapi, uid, reading, found.movedTo);
}

async function allSites(strapi: Core.Strapi, reading: Reading): Promise<BodyMapSite[]> {
  const query = { fields: ['slug', 'name', 'locale'], populate: ['markers'], sort: ['name:asc', 'documentId:asc'] };
  return readServed(strapi, reading, async (_, read) => {
    const sites = await strapi.documents(SITE).findMany(servedParameters(strapi, SITE, query, read));
    return inReading(strapi, SITE, read, sites as unknown as BodyMapSite[]);
  });
}
