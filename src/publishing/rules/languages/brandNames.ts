/**
 * Products of botulinum toxin by their brands, in every language. Substances ("onabotulinumtoxinA") are no brands.
 * German puts words together ("Botoxspritze"), so a brand may go on.
 */
export const BRAND_NAMES: readonly string[] = [
  'alluzience',
  'azzalure',
  'bocouture',
  'botox',
  'botulax',
  'coretox',
  'daxxify',
  'dysport',
  'hutox',
  'innotox',
  'jeuveau',
  'letybo',
  'meditoxin',
  'myobloc',
  'nabota',
  'neurobloc',
  'neuronox',
  'nuceiva',
  'relfydess',
  'reloxin',
  'vistabel',
  'vistabex',
  'xeomin',
  'xeomeen',
].map((name) => `${name}[a-z]*`);
