import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { UploadService } from '../../../src/strapi';
import { guardService } from '../../../src/uploads/guardService';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'guard-service-'));
});
afterAll(() => rm(folder, { recursive: true }));

const logged = jest.fn();
const pictures = { pixels: 100, side: 100, svg: { bytes: 1, depth: 1, elements: 1 }, atOnce: 2, patience: 1000 };
const strapi = {
  config: { get: () => ({ pictures }) },
  log: { error: logged },
  service: () => ({ getDimensions: async () => ({ width: 1, height: 1 }) }),
} as unknown as Core.Strapi;

async function files(count: number) {
  const filepath = path.join(folder, 'a.pdf');
  await writeFile(filepath, '%PDF-1.7\n');
  return Array.from({ length: count }, () => ({ filepath, originalFilename: 'a.pdf', size: 9 }));
}

test('of a form that fails, every file is removed that can be, and the failure is what is said', async () => {
  const removed: number[] = [];
  let next = 0;
  const service = guardService(strapi, {
    async upload() {
      next += 1;
      if (next === 4) throw new Error('the fourth file failed');
      return [{ id: next, ext: '.pdf' }];
    },
    async remove({ id }: { id: number }) {
      if (id === 1) throw new Error('it is locked');
      removed.push(id);
    },
  } as unknown as UploadService);

  await expect(service.upload({ data: {}, files: await files(4) })).rejects.toThrow('the fourth file failed');
  expect(removed).toEqual([2, 3]);
  expect(logged.mock.calls).toEqual([[expect.stringMatching(/^File 1 .*it is locked/)]]);
});
