import '../support/temporaryFolder';

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Application, startApplication } from '../support/application';
import { GOOD, png, pngHeadOnly, storedFiles, UPLOADS } from '../support/files';
import { head, rawClient } from '../support/sockets';
import { temporaryFiles } from '../support/temporaryFolder';
import { adminToken, apiToken } from '../support/token';

/** Files of this test, whatever it calls them: others that run at the same time have these names. */
const own = (name: string) => !/picture|shown|planted/.test(name);

let app: Application;
let origin: string;
let author: string;
let administrator: string;
let api: string;
let before: string[];
beforeAll(async () => {
  before = storedFiles(own);
  app = await startApplication();
  origin = await app.listen();
  author = await adminToken(app, 'strapi-author');
  administrator = await adminToken(app);
  api = await apiToken(app.strapi);
});
afterAll(async () => {
  await app.stop();
  for (const name of storedFiles(own))
    if (!before.includes(name)) rmSync(path.join(UPLOADS, name), { recursive: true, force: true });
});

interface Stored {
  id: number;
  name: string;
  url: string;
  ext: string;
  mime: string;
  hash: string;
}

interface Attempt {
  status: number;
  code?: string;
  message?: string;
  stored: Stored[];
}

type File = [name: string, content: Buffer | string, type?: string];

/** Roads by which a file comes in. */
const ROADS = {
  'the panel': (files: File[], fields?: Record<string, string>, query = '') =>
    send(`/upload${query}`, author, files, fields),
  'the panel, one by one': (files: File[], fields?: Record<string, string>) =>
    send('/upload/files', author, files.slice(0, 1), fields),
  'the API': (files: File[], fields?: Record<string, string>, query = '') =>
    send(`/api/upload${query}`, api, files, fields),
};

async function send(
  address: string,
  token: string,
  files: File[],
  fields: Record<string, string> = {},
): Promise<Attempt> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const [name, content, type = 'image/png'] of files)
    form.append('files', new Blob([new Uint8Array(Buffer.from(content))], { type }), name);
  const answer = await fetch(origin + address, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}` },
    body: form,
  });
  const body = await answer.json();
  expect(temporaryFiles()).toEqual([]);
  const { error } = body;
  if (error) return { status: answer.status, code: error.details?.code, message: error.message, stored: [] };
  return { status: answer.status, stored: [body].flat() };
}

/** Rows and files that are there. */
async function held() {
  const rows = await app.strapi.db.query('plugin::upload.file').count();
  return { rows, files: storedFiles(own) };
}

const SVG = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="10" height="10"${attributes}>${inside}</svg>`;
const HTML = '<!doctype html><script src="/uploads/evil.js"></script>';

const BAD: [what: string, name: string, content: Buffer | string, type?: string][] = [
  ['a script', 'evil.js', 'fetch("/admin/users")', 'text/javascript'],
  ['a script that says it is a picture', 'evil.js', 'fetch("/admin/users")'],
  ['a page', 'evil.html', HTML, 'text/html'],
  ['a page named as a picture', 'evil.jpg', HTML, 'image/jpeg'],
  ['a page named as a drawing', 'evil.svg', HTML, 'image/svg+xml'],
  ['a page without an extension', 'evil', HTML, 'image/png'],
  ['a picture named as a page', 'evil.html', png(20, 10)],
  ['a picture named as a script', 'evil.js', GOOD['.gif']?.content as Buffer, 'image/gif'],
  ['a picture with two extensions', 'evil.png.php', png(20, 10)],
  ['one kind of picture named as another', 'a.jpg', png(20, 10), 'image/jpeg'],
  ['a style sheet', 'a.css', 'body{}', 'text/css'],
  ['text', 'a.txt', 'text', 'text/plain'],
  ['XML', 'a.xml', '<a/>', 'application/xml'],
  ['an archive', 'a.zip', 'PK\x03\x04rest', 'application/zip'],
  ['a program', 'a.exe', 'MZrest', 'application/octet-stream'],
  ['an old picture', 'a.tiff', 'II*\0rest', 'image/tiff'],
  ['nothing', 'a.png', ''],
  ['a picture of 50,000 × 50,000 pixels', 'a.png', png(50_000, 50_000)],
  ['one that only says so', 'a.png', pngHeadOnly(50_000, 50_000)],
  ['a long strip', 'a.png', pngHeadOnly(100_000, 1)],
  ['a picture without content', 'a.png', pngHeadOnly(10, 10)],
  ['half a picture', 'a.png', png(2000, 2000).subarray(0, 300)],
  ['a picture of no size', 'a.png', pngHeadOnly(0, 0)],
  ['a drawing with a script', 'a.svg', SVG('<script>alert(1)</script>'), 'image/svg+xml'],
  ['a drawing that says it is a picture', 'a.png', SVG('<script>alert(1)</script>')],
  [
    'a drawing of 50,000 × 50,000 pixels',
    'a.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" width="50000" height="50000"/>',
  ],
];

describe.each(Object.entries(ROADS))('through %s', (_, road) => {
  test.each(Object.entries(GOOD))(
    'a good %s file is stored as what it is',
    async (extension, { content, mime, shown }) => {
      const { status, stored } = await road([[`Ein Bild${extension}`, content, 'text/html']]);
      expect(status).toBe(201);
      expect(stored[0]).toMatchObject({ name: `Ein Bild${extension}`, ext: extension, mime });
      const answer = await app.get(stored[0]?.url ?? '').expect(200);
      expect(answer.headers).toMatchObject({
        'content-type': mime,
        'x-content-type-options': 'nosniff',
        'content-security-policy': expect.stringMatching(/default-src 'none'.*sandbox/),
      });
      expect(answer.headers['content-disposition']).toBe(shown ? undefined : 'attachment');
    },
  );

  test.each(BAD)('%s is refused, and nothing of it is stored', async (_what, ...file) => {
    const present = await held();
    const attempt = await road([file]);
    expect(attempt).toMatchObject({ status: 400, code: expect.stringMatching(/^(file-refused|invalid-body)$/) });
    expect(attempt.message).toBeTruthy();
    expect(await held()).toEqual(present);
  });
});

test('of several files of which one is bad, none is stored', async () => {
  for (const road of [ROADS['the panel'], ROADS['the API']]) {
    const present = await held();
    const good: File = ['a.png', png(20, 10)];
    expect(await road([good, ['evil.js', 'x'], good])).toMatchObject({ status: 400, code: 'file-refused' });
    // This one shows only when it is decoded.
    expect(await road([good, ['half.png', png(2000, 2000).subarray(0, 300)]])).toMatchObject({ code: 'file-refused' });
    expect(await held()).toEqual(present);
  }
});

test('a picture with a page or a script hidden in it is served as a picture and nothing else', async () => {
  const hidden = Buffer.concat([GOOD['.gif']?.content as Buffer, Buffer.from(`/*${HTML}*/=1;alert(1)`)]);
  const { stored } = await ROADS['the panel']([['a.gif', hidden]]);
  const { headers } = await app.get(stored[0]?.url ?? '').expect(200);
  expect(headers).toMatchObject({ 'content-type': 'image/gif', 'x-content-type-options': 'nosniff' });
});

test.each([
  ['../../../evil.png', 'evil.png'],
  ['..\\..\\evil.png', 'evil.png'],
  ['....png', 'png.png', 'png'],
  ['a\u202Egnp.png', 'agnp.png'],
  ['a\u0007b\u0000c.png', 'abc.png'],
  ['a<script>:"|?*.png', 'a-script------.png'],
  ['con.png', 'con.png'],
  ['PHOTO.PNG', 'PHOTO.png', 'PHOTO.PNG'],
  ['Ärzte 漢字 😀.png', 'Ärzte 漢字 😀.png'],
  ['no extension', 'no extension.png', 'no extension'],
  [`${'x'.repeat(400)}.png`, `${'x'.repeat(120)}.png`],
  [`${'♥'.repeat(200)}.png`, `${'♥'.repeat(120)}.png`],
] as string[][])('a file named %j is stored under a name that does nothing', async (...row) => {
  const [name = '', expected, asSent = expected] = row;
  for (const road of Object.values(ROADS)) {
    const { status, stored } = await road([[name, png(20, 10)]]);
    expect(status).toBe(201);
    // One by one, the panel's address takes the name that was sent for a title, which needs no extension.
    expect([expected, asSent]).toContain(stored[0]?.name);
    expect(stored[0]?.url).toMatch(/^\/uploads\/[\w-]{1,120}\.png$/);
    await app.get(stored[0]?.url ?? '').expect(200);
  }
});

test.each([
  ['evil.html', 'evil.html.png'],
  ['../../evil', 'evil'],
  ['a\u0000b\u202E', 'ab'],
  ['x'.repeat(5000), 'x'.repeat(120)],
  ['A title. And more', 'A title. And more.png'],
  ['', 'a.png'],
])('a file that is to be called %j is called what does nothing', async (name, expected) => {
  for (const road of Object.values(ROADS)) {
    const { status, stored } = await road([['a.png', png(20, 10)]], { fileInfo: JSON.stringify({ name }) });
    if (name.includes('\0')) expect(status).toBe(400);
    else expect({ status, name: stored[0]?.name }).toEqual({ status: 201, name: expected });
  }
  const { stored } = await ROADS['the panel']([['a.png', png(20, 10)]]);
  const renamed = await app
    .post(`/upload?id=${stored[0]?.id}`)
    .auth(author, { type: 'bearer' })
    .send({ fileInfo: { name } });
  if (name.includes('\0')) expect(renamed.status).toBe(400);
  else expect(renamed.body.name).toBe(expected);
});

describe('replacing a file', () => {
  const replace = {
    'the panel': (id: unknown, file: File) => ROADS['the panel']([file], {}, `?id=${id}`),
    'its other address': (id: unknown, file: File) => send(`/upload/files/${id}/replace`, author, [file]),
    'the API': (id: unknown, file: File) => ROADS['the API']([file], {}, `?id=${id}`),
  };

  test.each(Object.entries(replace))('through %s takes a file of the same kind only', async (_, put) => {
    const { stored } = await ROADS['the panel']([['a.png', png(2000, 1000)]]);
    const [file] = stored;
    const present = await held();
    for (const bad of [
      ['a.svg', SVG('')],
      ['a.png', SVG('')],
      ['a.png', HTML],
      ['a.pdf', '%PDF-1.7'],
      ['a.png', pngHeadOnly(50_000, 50_000)],
      ['a.png', png(2000, 2000).subarray(0, 300)],
    ] as File[])
      expect(await put(file?.id, bad)).toMatchObject({ status: 400, code: 'file-refused' });
    expect(await held()).toEqual(present);
    const replaced = await put(file?.id, ['b.png', png(2000, 1500)]);
    expect(replaced).toMatchObject({ status: 200, stored: [{ url: file?.url, height: 1500 }] });
    expect(await held()).toEqual(present);
  });

  test.each(['0', '-1', 'abc', '99999999999999', '2147483647', '1%00', '1;drop'])(
    'that is not there (%s) is 404',
    async (id) => {
      for (const put of Object.values(replace))
        expect([404, 400]).toContain((await put(id, ['a.png', png(20, 10)])).status);
      for (const [address, token] of [
        ['/upload', administrator],
        ['/api/upload', api],
      ] as const)
        expect([404, 400]).toContain(
          (
            await app
              .post(`${address}?id=${id}`)
              .auth(token, { type: 'bearer' })
              .send({ fileInfo: { name: 'x' } })
          ).status,
        );
      expect([404, 400]).toContain((await app.get(`/api/upload/files/${id}`).auth(api, { type: 'bearer' })).status);
    },
  );

  test('without details changes nothing and fails at nothing', async () => {
    const { stored } = await ROADS['the API']([['a.png', png(20, 10)]]);
    const { body } = await app
      .post(`/api/upload?id=${stored[0]?.id}`)
      .auth(api, { type: 'bearer' })
      .send({})
      .expect(200);
    expect(body.name).toBe('a.png');
  });
});

test('whoever may upload does not change entries by it', async () => {
  const { body } = await app.get('/api/conditions/frey-syndrome');
  for (const fields of [
    { ref: 'api::condition.condition', refId: '1', field: 'image' },
    { ref: 'api::condition.condition', refId: body.data.documentId, field: 'image' },
  ])
    expect(await ROADS['the API']([['a.png', png(20, 10)]], fields)).toMatchObject({ status: 400 });
  const after = await app.get('/api/conditions/frey-syndrome');
  expect(after.body.data.image).toEqual(body.data.image);
});

test('code that uploads is held to the same', async () => {
  const folder = path.join(UPLOADS, '../../.tmp/code-uploads');
  mkdirSync(folder, { recursive: true });
  const uploads = app.strapi.plugin('upload').service('upload');
  const file = (name: string, content: Buffer | string) => {
    const filepath = path.join(folder, 'file');
    writeFileSync(filepath, content);
    return { filepath, originalFilename: name, mimetype: 'image/png', size: Buffer.byteLength(content) };
  };
  const upload = (name: string, content: Buffer | string) =>
    uploads.upload({ data: { path: '../..' }, files: file(name, content) });
  const [stored] = await upload('a.png', png(20, 10));
  expect(stored).toMatchObject({ ext: '.png', mime: 'image/png' });
  await expect(upload('evil.js', 'alert(1)')).rejects.toMatchObject({ details: { code: 'file-refused' } });
  await expect(upload('evil.svg', SVG('<a/>'))).rejects.toMatchObject({ details: { code: 'file-refused' } });
  const provider = app.strapi.plugin('upload').service('provider');
  const stream = () => require('node:stream').Readable.from(['alert(1)']);
  for (const one of [
    { hash: 'evil', ext: '.js', mime: 'image/png' },
    { hash: '../evil', ext: '.png', mime: 'image/png' },
    { hash: 'evil', ext: '.PNG', mime: 'image/png' },
    { hash: 'evil', ext: '.svg', mime: 'text/html' },
  ])
    await expect(provider.upload({ ...one, getStream: stream })).rejects.toMatchObject({
      details: { code: 'file-refused' },
    });
  rmSync(folder, { recursive: true });
});

test('the server fetches no address that it is told to', async () => {
  await app
    .post('/upload/actions/upload-from-urls')
    .auth(administrator, { type: 'bearer' })
    .send({ urls: [`${origin}/favicon.ico`] })
    .expect(405);
  const files = app.strapi.plugin('upload').service('file');
  await expect(files.fetchUrlToInputFile('http://169.254.169.254/', '/tmp')).rejects.toMatchObject({
    details: { code: 'file-refused' },
  });
});

describe('a logo of the panel', () => {
  const put = async (name: string, content: Buffer | string) => {
    const form = new FormData();
    form.append('menuLogo', new Blob([new Uint8Array(Buffer.from(content))], { type: 'image/png' }), name);
    const headers = { Authorization: `Bearer ${administrator}` };
    const answer = await fetch(`${origin}/admin/project-settings`, { method: 'POST', headers, body: form });
    return { status: answer.status, body: await answer.json() };
  };

  test('is a picture', async () => {
    const { status, body } = await put('logo.png', png(20, 10));
    expect({ status, logo: body.menuLogo }).toMatchObject({ status: 200, logo: { ext: '.png', width: 20 } });
    await app.get(body.menuLogo.url).expect(200);
  });

  test.each([
    ['evil.js', 'alert(1)'],
    ['evil.png', HTML],
    ['evil.svg', SVG('<script/>')],
    ['a.pdf', '%PDF-1.7'],
    ['a.png', pngHeadOnly(50_000, 50_000)],
  ])('is nothing else: %s', async (name, content) => {
    const present = await held();
    expect((await put(name, content)).status).toBe(400);
    expect(await held()).toEqual(present);
    expect(temporaryFiles()).toEqual([]);
  });
});

describe('what was stored before there were rules', () => {
  const FILES = { 'old.html': HTML, 'old.js': 'alert(1)', 'old.svg': SVG('<script/>'), 'old.xhtml': HTML, old: HTML };
  beforeAll(() => {
    for (const [name, content] of Object.entries(FILES)) writeFileSync(path.join(UPLOADS, name), content);
  });

  test.each(Object.keys(FILES))('is served so that it does nothing: %s', async (name) => {
    for (const request of [app.get(`/uploads/${name}`), app.get(`/uploads/${name}`).set('Range', 'bytes=0-3')]) {
      const { headers, status } = await request;
      expect([200, 206]).toContain(status);
      expect(headers).toMatchObject({
        'content-type': name === 'old.svg' ? 'image/svg+xml' : 'application/octet-stream',
        'content-disposition': 'attachment',
        'x-content-type-options': 'nosniff',
        'content-security-policy': expect.stringContaining('sandbox'),
      });
    }
  });

  test.each([
    '/uploads/old.html',
    '/uploads/%6fld.html',
    '/uploads//old.html',
    '/uploads/./old.html',
    '/uploads/x/../old.html',
    '/UPLOADS/old.html',
    '/%75ploads/old.html',
    '/uploads%2Fold.html',
    '/./uploads/old.html',
    '//uploads/old.html',
    '/assets/../uploads/old.html',
    '/assets/%2e%2e/uploads/old.html',
    '/uploads\\old.html',
    '/%2Fuploads/old.html',
    '/index.html/../uploads/old.html',
  ])('is served at no other address in another way: %s', async (address) => {
    const client = rawClient(origin, head('GET', address, { Connection: 'close' }));
    await client.closed;
    const answer = client.answer();
    if (client.status() === 200) expect(answer.toLowerCase()).toContain('content-disposition: attachment');
    else expect([400, 403, 404]).toContain(client.status());
    expect(answer.includes(HTML) && !/sandbox/.test(answer)).toBe(false);
  });
});
