/** A kind of file that may be uploaded. */
export interface FileType {
  mime: string;
  /** With their dots; the first is given to a file without one. */
  extensions: readonly [string, ...string[]];
  /** Decoded by the server, and shown by browsers where they are addressed: the others are downloaded. */
  picture?: 'pixels' | 'vector';
  /** Whether a file that begins so is of this kind. */
  begins(head: Buffer): boolean;
}

/** Bytes of a file that tell its kind. */
export const HEAD_BYTES = 4096;

const at = (head: Buffer, start: number, expected: string) =>
  head.subarray(start, start + expected.length).toString('latin1') === expected;

/** ISO/IEC 14496-12, section 4.3: the brands that the file says it can be read as. */
function brands(head: Buffer): string[] {
  if (!at(head, 4, 'ftyp') || head.length < 16) return [];
  const box = head.subarray(8, Math.min(head.readUInt32BE(0), head.length)).toString('latin1');
  // The second four bytes are a version.
  return (box.match(/[\s\S]{4}/g) ?? []).filter((_, index) => index !== 1);
}

const MP4_BRANDS = new Set(['isom', 'iso2', 'iso4', 'iso5', 'iso6', 'mp41', 'mp42', 'avc1', 'dash', 'M4V ']);

/**
 * Everything that may be uploaded, by its first bytes. What a page of a clinic needs, and nothing that a browser would
 * run from the address of the admin panel.
 */
export const FILE_TYPES: readonly FileType[] = [
  {
    mime: 'image/jpeg',
    extensions: ['.jpg', '.jpeg'],
    picture: 'pixels',
    begins: (head) => at(head, 0, '\xff\xd8\xff'),
  },
  {
    mime: 'image/png',
    extensions: ['.png'],
    picture: 'pixels',
    begins: (head) => at(head, 0, '\x89PNG\r\n\x1a\n') && at(head, 12, 'IHDR'),
  },
  {
    mime: 'image/gif',
    extensions: ['.gif'],
    picture: 'pixels',
    begins: (head) => at(head, 0, 'GIF87a') || at(head, 0, 'GIF89a'),
  },
  {
    mime: 'image/webp',
    extensions: ['.webp'],
    picture: 'pixels',
    begins: (head) => at(head, 0, 'RIFF') && at(head, 8, 'WEBP'),
  },
  {
    mime: 'image/avif',
    extensions: ['.avif'],
    picture: 'pixels',
    begins: (head) => brands(head).some((brand) => brand === 'avif' || brand === 'avis'),
  },
  {
    mime: 'image/svg+xml',
    extensions: ['.svg'],
    picture: 'vector',
    // Only that it is text with tags: what is in it is read by inertSvg.
    begins: (head) => /^(?:\xef\xbb\xbf)?\s*</.test(head.toString('latin1')),
  },
  { mime: 'application/pdf', extensions: ['.pdf'], begins: (head) => at(head, 0, '%PDF-') },
  {
    mime: 'video/mp4',
    extensions: ['.mp4', '.m4v'],
    begins: (head) => brands(head).some((brand) => MP4_BRANDS.has(brand)),
  },
  {
    mime: 'video/webm',
    extensions: ['.webm'],
    // Matroska, element DocType (0x4282), of four letters.
    begins: (head) => at(head, 0, '\x1a\x45\xdf\xa3') && head.subarray(0, 64).includes('\x42\x82\x84webm', 0, 'latin1'),
  },
];

export const SVG = FILE_TYPES.find(({ picture }) => picture === 'vector') as FileType;

/** The kind that files of an extension are, in any case of letters. */
export function typeOfExtension(extension: string): FileType | undefined {
  return FILE_TYPES.find(({ extensions }) => extensions.includes(extension.toLowerCase()));
}
