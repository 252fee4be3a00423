import { publicRoute } from '../../../delivery';

export default publicRoute('/sitemap.xml', 'sitemap.list');
