import { contentController } from '../../../delivery';

export default contentController('api::condition.condition');
