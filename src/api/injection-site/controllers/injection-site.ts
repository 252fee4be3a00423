import { pageController } from '../../../delivery';

export default pageController('api::injection-site.injection-site');
