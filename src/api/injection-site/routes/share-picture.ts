import { sharePictureRoute } from '../../../delivery';

export default sharePictureRoute('api::injection-site.injection-site');
