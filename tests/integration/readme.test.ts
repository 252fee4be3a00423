import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Test } from 'supertest';
import { type Application, startApplication } from '../support/application';
import { ROOT } from '../support/root';

let app: Application;
beforeAll(async () => {
  app = await startApplication('shipped');
});
afterAll(() => app.stop());

const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
const examples = [...readme.matchAll(/```sh\n(curl [^\n]+)\n```\n\n```json\n([\s\S]*?)```/g)].map(
  ([, command = '', answer = '']) => [command, answer] as const,
);

function request(command: string): Test {
  const [, url = ''] = /http:\/\/localhost:1337([^'\s]*)/.exec(command) ?? [];
  const [, body] = /-d '(.*)'$/.exec(command) ?? [];
  return body ? app.post(url).send(JSON.parse(body)) : app.get(url);
}

test('the README has an example of each kind', () => {
  expect(examples.length).toBe(readme.match(/^curl /gm)?.length);
  expect(examples.length).toBeGreaterThanOrEqual(4);
});

test.each(examples)('%s gives what the README shows', async (command, answer) => {
  expect((await request(command)).body).toEqual(JSON.parse(answer));
});
