/** Stock Strapi as `strapi start` runs it, without its admin panel, of which nothing is asked. */
const { createStrapi } = require('@strapi/strapi');

createStrapi({ appDir: __dirname, distDir: __dirname, serveAdminPanel: false }).start();
