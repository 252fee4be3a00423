import { sharePictureRoute } from '../../../delivery';

export default sharePictureRoute('api::guide.guide');
