import type { Core } from '@strapi/strapi';
import type { Write } from './step';

type Request = NonNullable<ReturnType<Core.Strapi['requestContext']['get']>>;

/**
 * The running request, if it saves the very draft that is written: what its headers and its body say beside the fields is
 * about that one. A request may write other documents, too, about which it says nothing.
 *
 * @returns undefined for any other write, and outside of requests
 */
export function savingRequest(strapi: Core.Strapi, write: Write): Request | undefined {
  const request = strapi.requestContext.get();
  return request && write.action === 'update' && isAddressed(request, write) ? request : undefined;
}

function isAddressed({ state, params }: Request, write: Write): boolean {
  const { uid } = write;
  const { documentId } = write.params as { documentId?: string };
  const { type, pluginName, apiName } = (state.route as { info?: Record<string, string> } | undefined)?.info ?? {};
  if (documentId === undefined || params.id !== documentId) return false;
  if (type === 'admin') return pluginName === 'content-manager' && params.model === uid;
  return type === 'content-api' && uid.startsWith(`api::${apiName}.`);
}
