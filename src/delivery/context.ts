import type { Core } from '@strapi/strapi';

/** The HTTP request and its answer, as Strapi's controllers and middlewares get them: Koa's context. */
export type Context = Parameters<Core.ControllerHandler>[0];
