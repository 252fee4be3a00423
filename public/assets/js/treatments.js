import { readEntry, readList } from './api.js';

/** Every treatment as a page: what home and lists rest on. */
export async function readTreatments(locale) {
  const treatments = await readList('treatments', locale);
  return Promise.all(treatments.map(({ slug }) => readEntry('treatments', slug, locale)));
}
