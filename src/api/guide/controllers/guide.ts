import { pageController } from '../../../delivery';

export default pageController('api::guide.guide');
