import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import dotenv from 'dotenv';
import { readSettings, SECRETS } from '../../../config/settings';
import { writeEnvFile } from '../../../src/commands/envFile';
import { ROOT } from '../../support/root';

const template = path.join(ROOT, '.env.example');
const environment = { ...process.env };
let file: string;
beforeEach(() => {
  file = path.join(mkdtempSync(path.join(tmpdir(), 'env-')), '.env');
  for (const name of SECRETS) delete process.env[name];
});
afterEach(() => {
  process.env = { ...environment };
});

test('the first start writes settings that are complete and read by nobody else', () => {
  expect(writeEnvFile(file, template)).toBe(true);
  expect(() => readSettings(dotenv.parse(readFileSync(file)))).not.toThrow();
  expect(statSync(file).mode & 0o077).toBe(0);
});

test('secrets are fresh each time, and all different', () => {
  const other = `${file}2`;
  writeEnvFile(file, template);
  writeEnvFile(other, template);
  const values = [file, other].flatMap((one) => SECRETS.map((name) => dotenv.parse(readFileSync(one))[name]));
  expect(new Set(values).size).toBe(SECRETS.length * 2);
});

test('a file that exists is left alone', () => {
  writeFileSync(file, 'PORT=4000\n');
  expect(writeEnvFile(file, template)).toBe(false);
  expect(readFileSync(file, 'utf8')).toBe('PORT=4000\n');
});

test('where every secret comes from the environment, no file is written', () => {
  for (const name of SECRETS) process.env[name] = 'from-the-environment';
  expect(writeEnvFile(file, template)).toBe(false);
});

test('the example holds every setting and no usable secret', () => {
  const example = dotenv.parse(readFileSync(template));
  for (const name of SECRETS) expect(example[name]).toBe('');
  expect(() => readSettings(example)).toThrow('APP_KEYS is missing');
});
