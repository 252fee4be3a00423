import '../support/temporaryFolder';

import fs, { readFileSync, rmSync } from 'node:fs';
import promises, { type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { type Application, startApplication } from '../support/application';
import { GOOD, png, storedFiles, UPLOADS } from '../support/files';
import { temporaryFiles } from '../support/temporaryFolder';
import { adminToken } from '../support/token';

const FILE = 'plugin::upload.file';

let app: Application;
let token: string;
beforeAll(async () => {
  app = await startApplication();
  token = await adminToken(app);
});
afterEach(() => jest.restoreAllMocks());
afterAll(async () => {
  await app.stop();
  for (const name of storedFiles((one) => one.includes('picture'))) rmSync(path.join(UPLOADS, name));
});

const upload = (address: string, ...files: Buffer[]) => {
  const request = app.post(address).auth(token, { type: 'bearer' });
  for (const [at, content] of files.entries()) request.attach('files', content, `picture-${at}.png`);
  return request;
};

const held = async () => ({
  rows: await app.strapi.db.query(FILE).count(),
  files: storedFiles((name) => name.includes('picture')),
});

const noRoom = () => Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });

/** A disk that has room for so many more files and for the beginning of one, where uploads are kept. */
function fillUploads(files: number): void {
  const real = fs.createWriteStream;
  let written = 0;
  jest.spyOn(fs, 'createWriteStream').mockImplementation((name, options) => {
    const stream = real(name, options);
    if (!String(name).startsWith(UPLOADS)) return stream;
    written += 1;
    if (written <= files) return stream;
    stream._write = (_chunk, _encoding, done) => done(noRoom());
    return stream;
  });
}

/** The same, where requests are received. */
function fillTemporary(): void {
  const real = promises.open;
  jest.spyOn(promises, 'open').mockImplementation(async (...words: Parameters<typeof real>) => {
    const file: FileHandle = await real(...words);
    if (words[1] === 'wx') jest.spyOn(file, 'write').mockRejectedValue(noRoom());
    return file;
  });
}

const large = png(2000, 1000); // four more pictures are made of it

test.each([
  ['the file itself', 0],
  ['a smaller picture of it', 1],
  ['the last of them', 4],
])('a disk that is full at %s leaves nothing of an upload, and is said', async (_, room) => {
  const present = await held();
  fillUploads(room);
  const { body, headers } = await upload('/upload', large).expect(503);
  expect(body.error).toMatchObject({ message: expect.stringContaining('no room'), details: { code: 'unavailable' } });
  expect(headers['retry-after']).toBeTruthy();
  expect(await held()).toEqual(present);
  expect(temporaryFiles()).toEqual([]);

  jest.restoreAllMocks();
  await upload('/upload', large).expect(201);
});

test('of several files, none is left when one finds no room', async () => {
  const present = await held();
  fillUploads(2);
  await upload('/upload', png(20, 10), png(20, 10), png(20, 10)).expect(503);
  expect(await held()).toEqual(present);
});

test.each([0, 1, 4])('a file that cannot be replaced is the old one whole (room for %i)', async (room) => {
  const { body } = await upload('/upload', large).expect(201);
  const [file] = body;
  const old = readFileSync(path.join(UPLOADS, path.basename(file.url)));
  const present = await held();
  fillUploads(room);
  await upload(`/upload?id=${file.id}`, png(1500, 1500)).expect(503);
  jest.restoreAllMocks();
  expect(await held()).toEqual(present);
  expect(readFileSync(path.join(UPLOADS, path.basename(file.url)))).toEqual(old);
  const row = await app.strapi.db.query(FILE).findOne({ where: { id: file.id } });
  expect(row).toMatchObject({ width: 2000, height: 1000 });
  await upload(`/upload?id=${file.id}`, png(1500, 1500)).expect(200);
});

test('a disk that is full while a form is received is said, and nothing is left', async () => {
  const present = await held();
  fillTemporary();
  await upload('/upload', large).expect(503);
  const file = GOOD['.svg']?.content as Buffer;
  await app.post('/translation/import').auth(token, { type: 'bearer' }).attach('file', file, 'a.xlf').expect(503);
  jest.restoreAllMocks();
  expect(temporaryFiles()).toEqual([]);
  expect(await held()).toEqual(present);
  await upload('/upload', large).expect(201);
});

test('a row that cannot be written leaves no file', async () => {
  const present = await held();
  const real = app.strapi.db.query;
  jest.spyOn(app.strapi.db, 'query').mockImplementation(((uid: never) => {
    const query = real.call(app.strapi.db, uid);
    return uid === FILE ? { ...query, create: () => Promise.reject(noRoom()) } : query;
  }) as never);
  await upload('/upload', large).expect(503);
  jest.restoreAllMocks();
  expect(await held()).toEqual(present);
});

test('what a killed server was receiving is removed by the next start', async () => {
  const { sweepFolders } = await import('../../src/bodies');
  const os = await import('node:os');
  const user = process.getuid?.() ?? 'uploads';
  const left = path.join(os.tmpdir(), `therapeutic-botox-content-api-${user}`, '999999999', 'request-x');
  fs.mkdirSync(left, { recursive: true });
  fs.writeFileSync(path.join(left, 'file'), 'x');
  sweepFolders();
  expect(temporaryFiles()).toEqual([]);
});
