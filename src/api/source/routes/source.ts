import { contentRoutes } from '../../../delivery';

export default contentRoutes('api::source.source');
