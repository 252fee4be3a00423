import { feedRoutes } from '../../../delivery';

export default feedRoutes({ '/changes': 'change.list', '/changes/stream': 'change.stream' });
