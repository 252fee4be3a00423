import { readdirSync } from 'node:fs';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { ROOT } from './root';

/** Where files are stored. Tests share it, and those that run at the same time tell their files by name. */
export const UPLOADS = path.join(ROOT, 'public/uploads');

/** Names of stored files, and of files that are being stored, in order. */
export function storedFiles(which: (name: string) => boolean): string[] {
  return readdirSync(UPLOADS).filter(which).sort();
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

function pngHead(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8); // one bit per pixel, grey
  return Buffer.concat([SIGNATURE, chunk('IHDR', header)]);
}

/** A black picture: its bytes are a thousandth of what decoding it takes. */
export function png(width: number, height: number): Buffer {
  const pixels = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height), { level: 1 });
  return Buffer.concat([pngHead(width, height), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

/** One that only says how large it is. */
export function pngHeadOnly(width: number, height: number): Buffer {
  return Buffer.concat([pngHead(width, height), chunk('IEND', Buffer.alloc(0))]);
}

const base64 = (text: string) => Buffer.from(text, 'base64');

/** One good file of every kind that may be uploaded, by its extension. */
export const GOOD: Record<string, { content: Buffer; mime: string; shown: boolean }> = {
  '.png': { content: png(20, 10), mime: 'image/png', shown: true },
  '.jpg': {
    content: base64(
      '/9j/2wBDAAYEBQYFBAYGBQYHBwYIChAKCgkJChQODwwQFxQYGBcUFhYaHSUfGhsjHBYWICwgIyYnKSopGR8tMC0oMCUoKSj/2wBDAQcHBwoIChMKChMoGhYaKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCj/wAARCAAMABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAABv/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AKwCUPf/2Q==',
    ),
    mime: 'image/jpeg',
    shown: true,
  },
  '.gif': {
    content: base64('R0lGODlhEAAMAIAAAExpcU6bwiH5BAUAAAAALAAAAAAQAAwAAAIMjI+py+0Po5y02msKADs='),
    mime: 'image/gif',
    shown: true,
  },
  '.webp': {
    content: base64('UklGRjgAAABXRUJQVlA4ICwAAADwAQCdASoQAAwAAUAmJaACdLoB+AAGQgAA/qTX/xDPR6mS7/5glfkG65AAAA=='),
    mime: 'image/webp',
    shown: true,
  },
  '.avif': {
    content: base64(
      'AAAAHGZ0eXBhdmlmAAAAAG1pZjFhdmlmbWlhZgAAANZtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAACJpbG9jAAAAAERAAAEAAQAAAAAA+gABAAAAAAAAACMAAAAjaWluZgAAAAAAAQAAABVpbmZlAgAAAAABAABhdjAxAAAAAA5waXRtAAAAAAABAAAAVmlwcnAAAAA4aXBjbwAAAAxhdjFDgSACAAAAABRpc3BlAAAAAAAAABAAAAAMAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAgMAAAArbWRhdBIACgg4DP7aQENBpDIVGUJjBMAANAAAdYZN2uEejLVIpaj8',
    ),
    mime: 'image/avif',
    shown: true,
  },
  '.svg': {
    content: Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>',
    ),
    mime: 'image/svg+xml',
    shown: false,
  },
  '.pdf': { content: Buffer.from('%PDF-1.7\n%%EOF\n'), mime: 'application/pdf', shown: false },
  '.mp4': {
    content: Buffer.from('\0\0\0\x18ftypisom\0\0\x02\0isomavc1\0\0\0\x08free', 'latin1'),
    mime: 'video/mp4',
    shown: false,
  },
  '.webm': {
    content: Buffer.from('\x1a\x45\xdf\xa3\x8b\x42\x82\x84webm\x42\x87\x81\x02', 'latin1'),
    mime: 'video/webm',
    shown: false,
  },
};
