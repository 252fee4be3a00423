import { structuredDataRoute } from '../../../delivery';

export default structuredDataRoute('api::injection-site.injection-site');
