import { structuredDataRoute } from '../../../delivery';

export default structuredDataRoute('api::condition.condition');
