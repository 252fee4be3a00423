import type { Core } from '@strapi/strapi';
import { dependOn, languageTag, noteRead } from '../../changes';
import type { Reading } from '../reading';

/**
 * Notes that something was read for the present request, and that it would be read otherwise if other languages were
 * configured.
 *
 * @param position up to which change it is known; see `changes/log`
 */
export function noteReading(strapi: Core.Strapi, reading: Reading, position: number | undefined): void {
  const { status, at, ahead, consulted } = reading;
  const isServedNow = status === 'published' && at === undefined && ahead === undefined;
  noteRead(strapi, isServedNow ? position : undefined);
  dependOn(strapi, consulted.map(languageTag));
}
