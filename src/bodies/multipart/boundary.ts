import { malformed } from './malformed';

/**
 * What separates the parts of a form, from its Content-Type.
 *
 * @throws contentError 400 when there is none, or none that RFC 2046, section 5.1.1 allows
 */
export function boundaryOf(contentType: string): string {
  const [, quoted, token] = /;\s*boundary=(?:"([^"]*)"|([^\s;]*))/i.exec(contentType) ?? [];
  const boundary = quoted ?? token ?? '';
  if (!/^[\w'()+,\-./:=? ]{0,69}[\w'()+,\-./:=?]$/.test(boundary)) throw malformed('its type names no boundary');
  return boundary;
}
