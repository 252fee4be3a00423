import type { PagedType } from '../content';
import type { Context } from './context';
import { contentController } from './entries';
import { respondWithSharePicture } from './pictures';
import { respondWithStructuredData } from './structured-data';

/** Strapi's REST controller of a type with pages: its entries, and the structured data and the picture of each. */
export function pageController(uid: PagedType) {
  return contentController(uid, (strapi) => ({
    structuredData: (context: Context) => respondWithStructuredData(strapi, uid, context),
    sharePicture: (context: Context) => respondWithSharePicture(strapi, uid, context),
  }));
}
