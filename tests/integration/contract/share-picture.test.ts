/** The picture by which a page is shared. How it is made: tests/unit/delivery/pictures. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { PAGES } from '../../../src/content';
import { type Application, startApplication } from '../../support/application';
import { editor, uids } from '../../support/fixtures';
import { ROOT } from '../../support/root';

let app: Application;
beforeAll(async () => {
  app = await startApplication();
});
afterAll(() => app.stop());

const EXAMPLES: [string, string][] = PAGES.map(({ path: type, chapter }) => [type, chapter.example]);

async function png(address: string): Promise<Buffer> {
  const { body, headers } = await app.get(`/api/${address}`).buffer(true).expect(200);
  expect(headers['content-type']).toBe('image/png');
  return body;
}

test.each(EXAMPLES)('a page of %s has one, 1200 by 630 pixels, for everybody', async (type, address) => {
  const { format, width, height } = await sharp(await png(`${type}/${address}/image.png`)).metadata();
  expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
});

test('it is that of the page, or the figure with its sites', async () => {
  const condition = await png('conditions/hyperhidrosis/image.png');
  const drawn = await sharp(readFileSync(path.join(ROOT, 'database/content/images/hyperhidrosis.svg')))
    .resize(924, 616)
    .removeAlpha()
    .raw()
    .toBuffer();
  const shown = await sharp(condition)
    .extract({ left: 138, top: 0, width: 924, height: 616 })
    .removeAlpha()
    .raw()
    .toBuffer();
  expect(difference(drawn, shown)).toBeLessThan(1);
  const [masseter, sole] = await Promise.all([
    png('injection-sites/masseter/image.png'),
    png('injection-sites/sole/image.png'),
  ]);
  expect(masseter.equals(sole)).toBe(false);
});

/** Mean of the differences of all values. */
function difference(one: Buffer, other: Buffer): number {
  expect(one.length).toBe(other.length);
  return one.reduce((sum, value, at) => sum + Math.abs(value - (other[at] ?? 0)), 0) / one.length;
}

test('an address of any language finds it, and a former slug shows what it has become', async () => {
  const { body } = await app.get('/api/injection-sites/masseter?locale=fr');
  const english = await png('injection-sites/masseter/image.png');
  expect((await png(`injection-sites/${body.data.slug}/image.png?locale=fr`)).equals(english)).toBe(true);
  expect((await png(`injection-sites/${body.data.documentId}/image.png`)).equals(english)).toBe(true);
});

test('it follows its facts', async () => {
  const edit = editor(app.strapi);
  const before = await png('injection-sites/palm/image.png');
  const { body } = await app.get('/api/injection-sites/palm');
  const { documentId } = body.data;
  const data = { markers: [{ view: 'back', x: 0.5, y: 0.5, radius: 0.05 }] };
  await edit.update(uids.SITE, { documentId, locale: 'en', data });
  await edit.publish(uids.SITE, { documentId, locale: 'en' });
  expect((await png('injection-sites/palm/image.png')).equals(before)).toBe(false);
});

test('many at once are all answered', async () => {
  const answers = await Promise.all(
    EXAMPLES.map(([type, address]) => app.get(`/api/${type}/${address}/image.png?fallback=none`)),
  );
  expect(answers.map(({ status }) => status)).toEqual(EXAMPLES.map(() => 200));
});

test('HEAD says what GET does, without it', async () => {
  const { headers } = await app.head('/api/conditions/hyperhidrosis/image.png').expect(200);
  expect(headers['content-type']).toBe('image/png');
});

test.each([
  ['conditions/nothing/image.png', 404, 'not-found'],
  ['injection-sites/%00/image.png', 400, 'invalid-parameter'],
  ['conditions/hyperhidrosis/image.png?width=9000', 400, 'invalid-parameter'],
  ['conditions/hyperhidrosis/image.png?status=draft', 400, 'invalid-parameter'],
  ['conditions/hyperhidrosis/image.png?locale=xx', 400, 'unknown-locale'],
])('refuses %s', async (address, status, code) => {
  const { body } = await app.get(`/api/${address}`).expect(status);
  expect(body.error.details.code).toBe(code);
});
