import { sharePictureRoute } from '../../../delivery';

export default sharePictureRoute('api::condition.condition');
