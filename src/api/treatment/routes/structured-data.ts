import { publicRoute } from '../../../delivery';

export default publicRoute('/treatments/:id/structured-data', 'treatment.structuredData');
