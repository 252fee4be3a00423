import limits from './limits';
import { readSettings } from './settings';

export default () => {
  const { environment, host, port, publicUrl, trustProxy, secrets } = readSettings();
  return {
    host,
    port,
    url: publicUrl,
    proxy: { koa: trustProxy },
    http: { serverOptions: limits().connections.server },
    app: { keys: secrets.appKeys },
    // Anybody with a transfer token could otherwise replace the whole content over HTTP.
    transfer: { remote: { enabled: false } },
    // `npm start` says where everything is itself.
    logger: { updates: { enabled: false }, startup: { enabled: environment === 'development' } },
  };
};
