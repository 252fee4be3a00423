import { contentController } from '../../../delivery';

export default contentController('api::source.source');
