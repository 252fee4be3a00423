import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Limits } from '../../../config/limits';
import type { UploadedFile } from '../../strapi';
import { assertInertSvg } from './inertSvg';
import { harmlessName } from './names';
import { refusedFile } from './refused';
import { FILE_TYPES, type FileType, HEAD_BYTES } from './types';

/** Width and height, from the head of a picture: nothing is decoded. Throws when it cannot be read. */
export type Measure = (file: { filepath: string }) => Promise<{ width: number | null; height: number | null }>;

/**
 * Decides by its content whether a file may be stored, and writes into it what it is: its name made harmless and
 * ending as its kind does, its type as found. What was declared counts for nothing.
 *
 * @returns its kind
 * @throws contentError 400 `file-refused`
 */
export async function inspect(file: UploadedFile, limits: Limits['pictures'], measure: Measure): Promise<FileType> {
  const name = harmlessName(file.originalFilename ?? '');
  const type = await typeOf(file, name);
  if (type.picture === 'vector') await assertVector(file, name, limits);
  if (type.picture) await assertPixels(file, name, limits, measure);
  const extension = path.extname(name);
  const stem = extension ? name.slice(0, -extension.length) : name;
  file.originalFilename = `${stem}${extension.toLowerCase() || type.extensions[0]}`;
  file.mimetype = type.mime;
  file.detectedMimeType = type.mime;
  return type;
}

async function typeOf({ filepath }: UploadedFile, name: string): Promise<FileType> {
  const head = await headOf(filepath);
  const type = FILE_TYPES.find(({ begins }) => begins(head));
  const allowed = FILE_TYPES.map(({ extensions }) => extensions[0].slice(1)).join(', ');
  if (!type) throw refusedFile(name, `it is not of a kind that may be uploaded, which are ${allowed}`);
  const extension = path.extname(name).toLowerCase();
  if (extension !== '' && !type.extensions.includes(extension))
    throw refusedFile(name, `it is not what its name says; allowed are ${allowed}`);
  return type;
}

async function headOf(filepath: string): Promise<Buffer> {
  const file = await open(filepath, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function assertVector({ filepath, size }: UploadedFile, name: string, { svg }: Limits['pictures']) {
  if (size > svg.bytes) throw refusedFile(name, `an SVG may have ${svg.bytes} bytes`);
  const bytes = await readFile(filepath);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refusedFile(name, 'it is not in UTF-8');
  }
  await assertInertSvg(name, text, svg);
}

async function assertPixels({ filepath }: UploadedFile, name: string, limits: Limits['pictures'], measure: Measure) {
  const tooLarge = `a picture may have ${limits.pixels} pixels, and ${limits.side} on a side`;
  let size: Awaited<ReturnType<Measure>>;
  try {
    size = await measure({ filepath });
  } catch (error) {
    const beyond = /exceeds .*limit|too large|dimension/i.test((error as Error).message);
    throw refusedFile(name, beyond ? tooLarge : 'it is no picture that can be read');
  }
  const { width, height } = size;
  if (!width || !height) throw refusedFile(name, 'it has no size');
  if (width > limits.side || height > limits.side || width * height > limits.pixels) throw refusedFile(name, tooLarge);
}
