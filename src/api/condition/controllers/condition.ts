import { pageController } from '../../../delivery';

export default pageController('api::condition.condition');
