import { contentRoutes } from '../../../delivery';

export default contentRoutes('api::treatment.treatment');
