import { contentController } from '../../../delivery';

export default contentController('api::clinician.clinician');
