import { randomUUID } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import { malformed } from './malformed';
import { type Part, partsOf } from './parts';

/** A file as it was received. The names are those that Strapi's upload reads. */
export interface ReceivedFile {
  filepath: string;
  /** As it was sent. */
  originalFilename: string;
  /** As it was declared. */
  mimetype: string;
  /** Bytes. */
  size: number;
}

export interface Form {
  fields: Record<string, string | string[]>;
  files: Record<string, ReceivedFile | ReceivedFile[]>;
}

export interface FormLimits {
  files: number;
  fields: number;
  headBytes: number;
  /** All fields together. */
  fieldBytes: number;
}

/**
 * Receives a form: its files into a folder, its fields into memory.
 *
 * @throws contentError 400 when it is malformed or has too many parts, and whatever writing a file throws
 */
export async function receiveForm(
  arriving: AsyncIterable<Buffer>,
  boundary: string,
  folder: string,
  limits: FormLimits,
): Promise<Form> {
  const form: Form = { fields: {}, files: {} };
  const counts = { files: 0, fields: 0, fieldBytes: 0 };
  for await (const part of partsOf(arriving, boundary, limits.headBytes)) {
    if (part.filename === undefined) {
      counts.fields += 1;
      if (counts.fields > limits.fields) throw malformed(`it has more than ${limits.fields} fields`);
      const text = await textOf(part, limits.fieldBytes - counts.fieldBytes);
      counts.fieldBytes += Buffer.byteLength(text);
      add(form.fields, part.name, text);
      continue;
    }
    counts.files += 1;
    if (counts.files > limits.files) throw malformed(`it has more than ${limits.files} files`);
    const file = await fileOf(part, path.join(folder, randomUUID()));
    // A browser sends an empty part for a field of files in which none was chosen.
    if (part.filename !== '' || file.size > 0) add(form.files, part.name, file);
  }
  return form;
}

function add<Value>(into: Record<string, Value | Value[]>, name: string, value: Value): void {
  const present = Object.hasOwn(into, name) ? into[name] : undefined;
  into[name] = present === undefined ? value : ([present as Value | Value[], value].flat() as Value[]);
}

async function textOf({ content }: Part, most: number): Promise<string> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of content) {
    length += piece.length;
    if (length > most) throw malformed('its fields are too long');
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

async function fileOf({ content, filename = '', type }: Part, filepath: string): Promise<ReceivedFile> {
  let size = 0;
  const file = await open(filepath, 'wx');
  try {
    for await (const piece of content) {
      await writeAll(file, piece);
      size += piece.length;
    }
  } finally {
    await file.close();
  }
  return { filepath, originalFilename: filename, mimetype: type, size };
}

/** A full disk may take a part of it. */
async function writeAll(file: FileHandle, piece: Buffer): Promise<void> {
  for (let written = 0; written < piece.length; )
    written += (await file.write(piece, written, piece.length - written)).bytesWritten;
}
