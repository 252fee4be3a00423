import { pageController } from '../../../delivery';

export default pageController('api::treatment.treatment');
