import { readSettings } from './settings';

export default () => {
  const { isHttps, secrets, previewUrlPattern } = readSettings();
  const previewOrigin = previewUrlPattern.startsWith('/') ? "'self'" : new URL(previewUrlPattern).origin;
  return {
    // Strapi marks the cookie secure in production, which locks administrators out over plain http://localhost.
    auth: {
      secret: secrets.adminJwt,
      cookie: { secure: isHttps, sameSite: 'lax' as const },
    },
    // Counted per e-mail address and path, so that a new address begins anew: src/operations/limits counts instead.
    rateLimit: { enabled: false },
    apiToken: { salt: secrets.apiTokenSalt },
    transfer: { token: { salt: secrets.transferTokenSalt } },
    secrets: { encryptionKey: secrets.encryptionKey },
    // No surveys, no paid features, no links to the manual of another product.
    flags: { nps: false, promoteEE: false, docLinks: false },
    ai: { enabled: false },
    autoOpen: false,
    // src/publishing/preview says which address is opened.
    preview: { enabled: true, config: { allowedOrigins: [previewOrigin] } },
  };
};
