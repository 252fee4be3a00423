import { publicRoute } from '../../../delivery';

export default publicRoute('/conditions/:id/structured-data', 'condition.structuredData');
