import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::injection-site.injection-site');
