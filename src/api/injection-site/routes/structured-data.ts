import { publicRoute } from '../../../delivery';

export default publicRoute('/injection-sites/:id/structured-data', 'injection-site.structuredData');
