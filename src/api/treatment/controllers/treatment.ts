import { contentController } from '../../../delivery';

export default contentController('api::treatment.treatment');
