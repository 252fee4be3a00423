import { malformed } from './malformed';

export interface PartHead {
  name: string;
  /** As it was sent; a part without one is a field. */
  filename?: string;
  /** As it was declared, which proves nothing. */
  type: string;
}

/**
 * Reads the head of a part.
 *
 * @param lines between the boundary and the empty line
 * @throws contentError 400 when it is no part of a form, or is encoded in a way that RFC 7578, section 4.7 has ended
 */
export function partHead(lines: readonly string[]): PartHead {
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon < 1) throw malformed('a line of the head of a part is no header');
    headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  if (!/^(?:7bit|8bit|binary)?$/i.test(headers.get('content-transfer-encoding') ?? ''))
    throw malformed('a part is encoded');
  const disposition = headers.get('content-disposition') ?? '';
  if (!/^form-data\s*;/i.test(disposition)) throw malformed('a part is not form-data');
  const name = parameter(disposition, 'name');
  if (name === undefined || !/^[\w.[\]-]{1,100}$/.test(name) || name === '__proto__')
    throw malformed('a part has no name, or one that no field has');
  const type = (headers.get('content-type') ?? 'application/octet-stream').split(';')[0]?.trim().toLowerCase() ?? '';
  return { name, filename: parameter(disposition, 'filename'), type };
}

/** A parameter, with the three escapes that browsers use (WHATWG HTML, "multipart/form-data encoding algorithm"). */
function parameter(header: string, name: string): string | undefined {
  const [, quoted, token] = new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^\\s;"]*))`, 'i').exec(header) ?? [];
  return (quoted ?? token)?.replace(/%(22|0A|0D)/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
