import { type Context, contentController, respondWithStructuredData } from '../../../delivery';

const uid = 'api::condition.condition';

export default contentController(uid, (strapi) => ({
  structuredData: (context: Context) => respondWithStructuredData(strapi, uid, context),
}));
