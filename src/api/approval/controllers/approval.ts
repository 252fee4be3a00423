import { contentController } from '../../../delivery';

export default contentController('api::approval.approval');
