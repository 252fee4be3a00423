import { contentRoutes } from '../../../delivery';

export default contentRoutes('api::injection-site.injection-site');
