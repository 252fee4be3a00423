import { structuredDataRoute } from '../../../delivery';

export default structuredDataRoute('api::treatment.treatment');
