import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../support/process';
import { ask, get } from './http';
import type { RawAnswer } from './raw';
import type { Server } from './servers';

/** What nginx says itself. */
const ITS_OWN = new Set(['content-length', 'content-type']);

export const hasNginx = (): boolean => spawnSync('nginx', ['-v']).status === 0;

/**
 * nginx with one worker, answering GET with the bytes and headers that our server gave, from files that are in memory:
 * what a server that does nothing else can do on this machine.
 *
 * @throws Error where it does not start, or an answer is neither 200 nor 304
 */
export async function startNginx(room: string, given: readonly RawAnswer[]): Promise<Server> {
  const answers = [...new Map(given.map((answer) => [answer.key, answer])).values()];
  const folder = mkdtempSync(path.join(room, 'nginx-'));
  mkdirSync(path.join(folder, 'answers'));
  for (const [at, { body }] of answers.entries())
    writeFileSync(path.join(folder, 'answers', String(at)), Buffer.from(body, 'base64'));
  const port = await freePort();
  const file = path.join(folder, 'nginx.conf');
  writeFileSync(file, configuration(folder, port, answers));
  const nginx = spawn('nginx', ['-e', path.join(folder, 'error.log'), '-p', folder, '-c', file], { stdio: 'inherit' });
  const exited = once(nginx, 'exit');
  for (let tries = 0; tries < 100; tries += 1) {
    if (nginx.exitCode !== null) throw new Error(`nginx ended with code ${nginx.exitCode}`);
    if (await answersAt(port)) break;
    await pause(50);
  }
  return {
    port,
    stop: async () => {
      nginx.kill('SIGTERM');
      await exited;
    },
  };
}

async function answersAt(port: number): Promise<boolean> {
  return ask(port, get('/')).then(
    () => true,
    () => false,
  );
}

function configuration(folder: string, port: number, answers: readonly RawAnswer[]): string {
  const names = [
    ...new Set(answers.flatMap(({ rawHeaders }) => pairs(rawHeaders).map(([name]) => name.toLowerCase()))),
  ];
  const headers = names.filter((name) => !ITS_OWN.has(name));
  const headerOf = ({ rawHeaders }: RawAnswer, name: string) =>
    pairs(rawHeaders).find(([one]) => one.toLowerCase() === name)?.[1] ?? '';
  const [type = ''] = answers.map((answer) => headerOf(answer, 'content-type'));
  const isUnchanged = answers.every(({ status }) => status === 304);
  if (!isUnchanged && answers.some(({ status }) => status !== 200)) throw new Error('nginx answers 200, or 304, here');
  const map = (variable: string, of: (answer: RawAnswer, at: number) => string) =>
    `map $request_uri ${variable} {\n${answers.map((answer, at) => `  ${quoted(answer.key.split(' ')[1] ?? '')} ${quoted(of(answer, at))};`).join('\n')}\n}`;
  const variables = headers.map((name, at) => map(`$header_${at}`, (answer) => headerOf(answer, name)));
  return `user root;
worker_processes 1;
daemon off;
pid ${folder}/nginx.pid;
events { worker_connections 1024; }
http {
access_log off;
server_tokens off;
etag off;
if_modified_since off;
sendfile on;
tcp_nopush on;
keepalive_requests 1000000000;
open_file_cache max=10000 inactive=1h;
open_file_cache_valid 1h;
map_hash_bucket_size 8192;
map_hash_max_size 65536;
types {}
default_type ${quoted(type)};
${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join('\n')}
${[map('$answer', (_, at) => `/${at}`), ...variables].join('\n')}
server {
listen 127.0.0.1:${port};
root ${folder}/answers;
${headers.map((name, at) => `add_header ${name} $header_${at} always;`).join('\n')}
location / { ${isUnchanged ? 'return 304;' : 'try_files $answer =404;'} }
}
}
`;
}

/** @throws Error for what nginx would take for a variable of its own */
function quoted(text: string): string {
  if (text.includes('$')) throw new Error(`nginx would read a variable in ${text}`);
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

function pairs(raw: readonly string[]): [name: string, value: string][] {
  return raw.flatMap((name, at): [string, string][] => (at % 2 === 0 ? [[name, raw[at + 1] ?? '']] : []));
}
