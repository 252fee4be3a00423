import { contentRoutes } from '../../../delivery';

export default contentRoutes('api::guide.guide');
