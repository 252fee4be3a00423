import { type Context, contentController, respondWithStructuredData } from '../../../delivery';

const uid = 'api::treatment.treatment';

export default contentController(uid, (strapi) => ({
  structuredData: (context: Context) => respondWithStructuredData(strapi, uid, context),
}));
