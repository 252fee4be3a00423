import { publicRoute } from '../../../delivery';

export default publicRoute('/locales', 'locales.find');
