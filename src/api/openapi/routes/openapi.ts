import { publicRoute } from '../../../delivery';

export default publicRoute('/openapi.json', 'openapi.describe');
