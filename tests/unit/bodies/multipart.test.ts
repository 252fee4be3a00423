import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { boundaryOf, type ReceivedFile, receiveForm } from '../../../src/bodies/multipart';

const limits = { files: 5, fields: 5, headBytes: 500, fieldBytes: 1000 };
const BOUNDARY = 'b';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'form-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Sent {
  name: string;
  filename?: string;
  content: Buffer;
}

const written = (parts: Sent[]) =>
  Buffer.concat([
    ...parts.flatMap(({ name, filename, content }) => [
      Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"`),
      Buffer.from(filename === undefined ? '\r\n\r\n' : `; filename="${filename}"\r\nContent-Type: image/png\r\n\r\n`),
      content,
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${BOUNDARY}--\r\n`),
  ]);

async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

const receive = (bytes: Buffer, size = 7) => receiveForm(pieces(bytes, size), BOUNDARY, folder, limits);

/** Content full of what could be taken for a boundary. */
const content = fc
  .array(fc.constantFrom('\r\n', '\r', '-', '--', `--${BOUNDARY}`.slice(0, 2), 'b', '\0', 'text'), { maxLength: 20 })
  .map((words) => Buffer.from(words.join('')))
  .filter((bytes) => !`\r\n${bytes.toString('latin1')}\r\n`.includes(`\r\n--${BOUNDARY}`));

test('what was sent is what is received, in whatever pieces it comes', async () => {
  const parts = fc.array(fc.record({ content, file: fc.boolean() }), { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(parts, fc.integer({ min: 1, max: 60 }), async (sent, size) => {
      const form = await receive(
        written(
          sent.map(({ content: bytes, file }, at) => ({
            name: `n${at}`,
            filename: file ? 'f.png' : undefined,
            content: bytes,
          })),
        ),
        size,
      );
      for (const [at, { content: bytes, file }] of sent.entries()) {
        if (!file) expect(form.fields[`n${at}`]).toBe(bytes.toString());
        else expect(readFileSync((form.files[`n${at}`] as ReceivedFile).filepath)).toEqual(bytes);
      }
    }),
    { numRuns: 200 },
  );
});

test('values of one name come together, in their order', async () => {
  const one = (text: string): Sent => ({ name: 'a', content: Buffer.from(text) });
  expect((await receive(written([one('1'), one('2'), one('3')]))).fields).toEqual({ a: ['1', '2', '3'] });
});

test('a field of files in which none was chosen is none', async () => {
  expect((await receive(written([{ name: 'files', filename: '', content: Buffer.alloc(0) }]))).files).toEqual({});
});

test('a name is read with the escapes of browsers', async () => {
  const { files } = await receive(written([{ name: 'files', filename: 'a%22b%0D%0A.png', content: Buffer.from('x') }]));
  expect(files.files).toMatchObject({ originalFilename: 'a"b\r\n.png' });
});

test.each([
  [
    'too many files',
    written(Array.from({ length: 6 }, () => ({ name: 'a', filename: 'a', content: Buffer.from('x') }))),
  ],
  ['too many fields', written(Array.from({ length: 6 }, () => ({ name: 'a', content: Buffer.from('x') })))],
  ['fields that are too long together', written([1, 2].map(() => ({ name: 'a', content: Buffer.alloc(501) })))],
  ['a head that is too long', written([{ name: 'a', filename: 'x'.repeat(600), content: Buffer.alloc(1) }])],
  ['a name of the language', written([{ name: '__proto__', content: Buffer.alloc(1) }])],
  ['no end', written([{ name: 'a', content: Buffer.alloc(1) }]).subarray(0, -5)],
  ['nothing', Buffer.alloc(0)],
  ['something after a boundary', Buffer.from(`--${BOUNDARY}x\r\n\r\n\r\n--${BOUNDARY}--`)],
])('a form with %s is refused', async (_, bytes) => {
  await expect(receive(bytes, 64)).rejects.toMatchObject({ details: { code: 'invalid-body' } });
});

test.each([
  ['multipart/form-data; boundary=abc', 'abc'],
  ['multipart/form-data; charset=utf-8; boundary="a b=c"', 'a b=c'],
  ['Multipart/Form-Data; Boundary=----WebKitFormBoundary7MA4YWxk', '----WebKitFormBoundary7MA4YWxk'],
])('%s names its boundary', (type, boundary) => {
  expect(boundaryOf(type)).toBe(boundary);
});
