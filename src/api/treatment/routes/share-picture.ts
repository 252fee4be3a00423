import { sharePictureRoute } from '../../../delivery';

export default sharePictureRoute('api::treatment.treatment');
