/** What front-end developers use: the typed contract, and Strapi's own client. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strapi as client } from '@strapi/client';
import createClient from 'openapi-fetch';
import qs from 'qs';
import { type Application, startApplication } from '../support/application';
import { blockOfReadme, moduleOfReadme } from '../support/readme';
import { ROOT } from '../support/root';

describe('npm run client:types', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'client-'));
  const run = (...args: string[]) => spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  const tsc = path.join('node_modules', 'typescript', 'bin', 'tsc');
  const options = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext', '--lib', 'es2022,dom'];

  beforeAll(() => {
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
    const written = run('node_modules/.bin/tsx', 'src/commands/clientTypes.ts', path.join(folder, 'contract.ts'));
    expect({ status: written.status, stderr: written.stderr }).toEqual({ status: 0, stderr: '' });
  });

  test.each(['components', 'openapi-fetch'])(
    'the example of the README with %s compiles against the types it writes',
    (holding) => {
      const example = blockOfReadme(holding);
      expect(example).toContain("from './contract'");
      writeFileSync(path.join(folder, 'package.json'), '{"type":"commonjs"}');
      writeFileSync(path.join(folder, 'example.ts'), example);
      expect(run(tsc, ...options, path.join(folder, 'example.ts')).stdout).toBe('');
    },
  );

  test('a member that the contract does not have does not compile', () => {
    const wrong = `import type { components } from './contract';
      export const name = (condition: components['schemas']['Condition']) => condition.nonsense;`;
    writeFileSync(path.join(folder, 'wrong.ts'), wrong);
    expect(run(tsc, ...options, path.join(folder, 'wrong.ts')).stdout).toContain("Property 'nonsense' does not exist");
  });
});

describe('clients', () => {
  let app: Application;
  let baseURL: string;
  beforeAll(async () => {
    app = await startApplication();
    baseURL = `${await app.listen()}/api`;
  });
  afterAll(() => app.stop());

  test('openapi-fetch asks with filters and populate, as the README shows', async () => {
    process.env.CONTENT_API = baseURL.replace(/\/api$/, '');
    const { withCode } = moduleOfReadme<{ withCode: (value: string) => Promise<object[]> }>('openapi-fetch', {
      'openapi-fetch': createClient,
      qs,
    });
    expect(await withCode('L74.52')).toMatchObject([
      { documentId: expect.any(String), slug: 'syndrome-de-frey', treatments: [{ name: expect.any(String) }] },
    ]);
  });

  test('@strapi/client lists, filters and finds one by its slug', async () => {
    const conditions = client({ baseURL }).collection('conditions');
    const list = await conditions.find({
      locale: 'fr',
      sort: 'name',
      filters: { codes: { value: { $eq: 'L74.52' } } },
    });
    expect(list.data).toMatchObject([{ slug: 'syndrome-de-frey', locale: 'fr' }]);
    const one = await conditions.findOne('frey-syndrome', { locale: 'fr' });
    expect(one.data).toMatchObject({ slug: 'syndrome-de-frey', treatments: [{ locale: 'fr' }] });
  });

  test('@strapi/client gets the error of an unknown slug', async () => {
    await expect(client({ baseURL }).collection('conditions').findOne('nothing')).rejects.toMatchObject({
      response: { status: 404 },
    });
  });
});
