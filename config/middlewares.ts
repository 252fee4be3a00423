import { readSettings } from './settings';

export default () => {
  const { corsOrigins } = readSettings();
  return [
    'strapi::logger',
    'global::error-codes',
    'strapi::errors',
    'global::foreseen-errors',
    'strapi::security',
    // Public reading needs no credentials; a list of origins is for clinics that want to restrict browsers.
    { name: 'strapi::cors', config: { origin: corsOrigins.includes('*') ? '*' : corsOrigins, credentials: false } },
    'global::uploaded-files',
    'strapi::query',
    'global::bodies',
    // Strapi insists on its own, which then finds nothing left to read.
    { name: 'strapi::body', config: { json: false, urlencoded: false, text: false, multipart: false } },
    'global::admission',
    'strapi::favicon',
    'global::docs',
    'global::home-page',
    'strapi::public',
  ];
};
