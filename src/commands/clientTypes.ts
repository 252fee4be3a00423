/** `npm run client:types -- [file]`: writes the contract as TypeScript, for front ends; see README, "For front ends". */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { openApiDocument } from '../delivery';

const HEADER =
  '/** The contract of the Therapeutic Botox Content API. Written by `npm run client:types`; do not edit. */\n';

async function main(): Promise<void> {
  const file = path.resolve(process.argv[2] ?? path.join('types', 'contract.ts'));
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const types = await openapiTS(JSON.stringify(openApiDocument(version)));
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, HEADER + astToString(types));
  console.log(`Wrote ${path.relative(process.cwd(), file)}`);
}

void main();
