import { CSP_DEFAULTS } from '@strapi/utils';
import { readSettings } from './settings';

export default () => {
  const { clinic, corsOrigins, isHttps } = readSettings();
  const markOrigin = clinic.mark?.startsWith('/') === false ? [new URL(clinic.mark).origin] : [];
  return [
    'strapi::logger',
    'global::known-writes',
    'global::answers',
    'global::graphql',
    'global::logged-addresses',
    'global::error-codes',
    'global::database-faults',
    'strapi::errors',
    'global::foreseen-errors',
    {
      name: 'strapi::security',
      config: {
        // The clinic's mark may be anywhere.
        contentSecurityPolicy: { directives: { 'img-src': [...CSP_DEFAULTS['img-src'], ...markOrigin] } },
        // RFC 6797, 7.2: not over plain HTTP. Other names of the clinic's domain are not ours to decide on.
        hsts: isHttps ? { maxAge: 31_536_000, includeSubDomains: false } : false,
      },
    },
    // Public reading needs no credentials; a list of origins is for clinics that want to restrict browsers.
    {
      name: 'strapi::cors',
      config: {
        origin: corsOrigins.includes('*') ? '*' : corsOrigins,
        credentials: false,
        // Strapi's own, and those by which a front end asks for a preview.
        headers: ['Content-Type', 'Authorization', 'Origin', 'Accept', 'Preview-Token', 'Strapi-Encode-Source-Maps'],
        expose: ['RateLimit', 'RateLimit-Policy', 'Retry-After'],
      },
    },
    'global::uploaded-files',
    // After the two above: browsers shall be able to read a refusal, too. Before any body is read.
    'global::rate-limits',
    'global::secure-cookies',
    'strapi::query',
    'global::bodies',
    // Strapi insists on its own, which then finds nothing left to read.
    { name: 'strapi::body', config: { json: false, urlencoded: false, text: false, multipart: false } },
    // What it takes out of the question is none that could be unknown.
    'global::previews',
    'global::admission',
    'strapi::favicon',
    'global::docs',
    'global::home-page',
    'strapi::public',
  ];
};
