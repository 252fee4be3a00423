/** Under which addresses an entry is found (contract, §2). */
export { findAddress, foundAt } from './find';
export { formerSlugs } from './formerSlugs';
export { nearestSlugs } from './nearest';
export { wasPublished } from './wasPublished';
