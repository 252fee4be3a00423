import { type Context, contentController, respondWithStructuredData } from '../../../delivery';

const uid = 'api::injection-site.injection-site';

export default contentController(uid, (strapi) => ({
  structuredData: (context: Context) => respondWithStructuredData(strapi, uid, context),
}));
