import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::injection-site.injection-site');
