import { contentRoutes } from '../../../delivery';

export default contentRoutes('api::approval.approval');
