import { contentRoutes } from '../../../delivery';

export default contentRoutes('api::clinician.clinician');
