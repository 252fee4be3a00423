import { publicRoute } from '../../../delivery';

export default publicRoute('/search', 'search.find');
