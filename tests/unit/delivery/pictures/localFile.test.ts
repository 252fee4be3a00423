import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localFile } from '../../../../src/delivery/pictures/localFile';

const whole = mkdtempSync(join(tmpdir(), 'pictures-'));
const folder = join(whole, 'public');
beforeAll(() => {
  mkdirSync(join(folder, 'uploads'), { recursive: true });
  writeFileSync(join(folder, 'uploads/größe 1.svg'), '<svg/>');
  writeFileSync(join(whole, 'secret.svg'), 'secret');
  mkdirSync(join(whole, 'public-too'));
  writeFileSync(join(whole, 'public-too/secret.svg'), 'secret');
});
afterAll(() => rmSync(whole, { recursive: true }));

test('a file is read by its address on this server', async () => {
  expect(String(await localFile(folder, '/uploads/gr%C3%B6%C3%9Fe%201.svg?updatedAt=1'))).toBe('<svg/>');
});

test.each([
  undefined,
  '/uploads/none.svg',
  '/uploads',
  '/',
  '/../secret.svg',
  '/uploads/%2e%2e/%2e%2e/secret.svg',
  '/../public-too/secret.svg',
  '/uploads/%',
  '/uploads/%00.svg',
  'https://elsewhere.example/uploads/1.svg',
  '//elsewhere.example/1.svg',
  'secret.svg',
])('nothing is read at %s', async (address) => {
  expect(await localFile(folder, address)).toBeUndefined();
});
