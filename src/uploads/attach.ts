import type { Core } from '@strapi/strapi';
import type { Limits } from '../../config/limits';
import { FORM_ADDRESSES, readForm } from '../bodies';
import { beforeFormRoute } from '../strapi';
import { judgeForm, mayUpload } from './judgeForm';

/**
 * Lets Strapi's routes that take files read them, each after its own decision who may call it. The project's other
 * routes do so themselves.
 */
export function attachForms(strapi: Core.Strapi): void {
  const limits = strapi.config.get<Limits>('limits');
  for (const { owner, prefix, path, kind } of FORM_ADDRESSES) {
    if (owner === 'translation') continue;
    beforeFormRoute(strapi, { owner, side: prefix === '/api/upload' ? 'content-api' : 'admin', path }, [
      ...(prefix === '/upload' ? [mayUpload] : []),
      readForm(limits, kind),
      judgeForm(strapi, kind),
      'global::admission',
    ]);
  }
}
