import limits from './limits';
import { readSettings } from './settings';

export default () => {
  const { environment, host, port, publicUrl, trustProxy, trustProxyHops, secrets } = readSettings();
  return {
    host,
    port,
    url: publicUrl,
    // A client may put anything at the front of X-Forwarded-For: only what the operator's own proxies add is believed.
    proxy: { koa: trustProxy, maxIpsCount: trustProxyHops },
    http: { serverOptions: limits().connections.server },
    app: { keys: secrets.appKeys },
    // Anybody with a transfer token could otherwise replace the whole content over HTTP.
    transfer: { remote: { enabled: false } },
    // Its tools write content by a road of their own.
    mcp: { enabled: false },
    // `npm start` says where everything is itself.
    logger: { updates: { enabled: false }, startup: { enabled: environment === 'development' } },
  };
};
