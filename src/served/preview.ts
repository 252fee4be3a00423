import type { Core } from '@strapi/strapi';

const previews = new WeakMap<object, number>();

/**
 * Has whatever a request reads be as it will be: every answer to it is one of the preview, whoever makes it.
 *
 * @param request its context, as Strapi keeps it
 */
export function readPreview(request: object, preview: number): void {
  previews.set(request, preview);
}

/** The preview that the present request reads. */
export function previewRead(strapi: Core.Strapi): { ahead?: number } {
  const request = strapi.requestContext.get();
  const ahead = request && previews.get(request);
  return ahead === undefined ? {} : { ahead };
}
