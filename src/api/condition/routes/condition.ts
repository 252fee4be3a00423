import { contentRoutes } from '../../../delivery';

export default contentRoutes('api::condition.condition');
