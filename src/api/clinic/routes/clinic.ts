import { publicRoute } from '../../../delivery';

export default publicRoute('/clinic', 'clinic.find');
