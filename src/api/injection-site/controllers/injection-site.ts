import { contentController } from '../../../delivery';

export default contentController('api::injection-site.injection-site');
