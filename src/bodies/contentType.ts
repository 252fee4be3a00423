import type { IncomingMessage } from 'node:http';
import { unreadable } from './unreadable';

/** RFC 8259 and the structured suffix of RFC 6839, which JSON:API and JSON Patch use. */
const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json$/;
const FORM_TYPE = 'multipart/form-data';

/** Without a body there is nothing to read; any other type than these is refused. */
export function typeOf({ headers }: IncomingMessage): 'none' | 'json' | 'form' {
  if (headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0) return 'none';
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity')
    throw unreadable(`Content-Encoding ${encoding.slice(0, 50)} is not read: send the body as it is`);
  const { type, charset } = parsed(headers['content-type'] ?? '');
  if (type === FORM_TYPE) return 'form';
  if (!JSON_TYPE.test(type)) throw unreadable('Send JSON, with Content-Type: application/json');
  // RFC 8259, section 8.1: JSON that is exchanged is UTF-8.
  if (charset !== undefined && !/^(?:utf-?8|us-ascii)$/.test(charset)) throw unreadable('JSON must be in UTF-8');
  return 'json';
}

function parsed(header: string): { type: string; charset?: string } {
  const [type = '', ...parameters] = header.toLowerCase().split(';');
  const charset = parameters.map((one) => /^\s*charset\s*=\s*"?([^"\s]*)"?\s*$/.exec(one)?.[1]).find(Boolean);
  return { type: type.trim(), charset };
}
