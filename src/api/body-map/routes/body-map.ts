import { publicRoute } from '../../../delivery';

export default publicRoute('/body-map.svg', 'body-map.draw');
