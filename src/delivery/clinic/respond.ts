import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Settings } from '../../../config/settings';
import { dependOnAllOf } from '../../changes';
import { checkedParameters } from '../../parameters';
import type { clinicAnswer } from './answer';

/**
 * Answers `GET /api/clinic`. It is the same in every language: the operator sets it, nobody translates it.
 *
 * @throws ValidationError (400) with code `invalid-parameter`
 */
export async function respondWithClinic(strapi: Core.Strapi, query: unknown): Promise<z.infer<typeof clinicAnswer>> {
  checkedParameters(z.object({}), query);
  dependOnAllOf(strapi, []);
  const { name, mark, appointmentUrl } = strapi.config.get<Settings>('settings').clinic;
  return { data: { name, mark, appointmentUrl }, meta: {} };
}
