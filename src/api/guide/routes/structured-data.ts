import { structuredDataRoute } from '../../../delivery';

export default structuredDataRoute('api::guide.guide');
