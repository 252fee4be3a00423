/** `npm run translations -- status | export | import`: the translators' desk from the command line. */
import './production';

import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Core } from '@strapi/strapi';
import {
  counted,
  coverage,
  type Decisions,
  type ExportRequest,
  exportXliff,
  importXliff,
  type Progress,
  readXliff,
  translatableBy,
  XliffError,
} from '../translation';
import { isMendable } from './mendable';
import { run } from './run';
import { withStrapi } from './withStrapi';

const USAGE = `Usage:
  npm run translations -- status [--published] [--json]
  npm run translations -- export --locale fr [--out FILE] [--type UID]... [--document ID]... [--all]
      [--source published] [--xliff 2.0] [--copy-source]
  npm run translations -- import FILE [--apply] [--take ours|theirs] [--json]
Without --apply, import writes nothing and says what it would do. --take decides every conflict the same way: ours keeps what is saved here, theirs takes what the file says.`;

/** A command line that says nothing we do. */
class UsageError extends Error {}

const OPTIONS = {
  published: { type: 'boolean' },
  json: { type: 'boolean' },
  locale: { type: 'string' },
  out: { type: 'string' },
  type: { type: 'string', multiple: true },
  document: { type: 'string', multiple: true },
  all: { type: 'boolean' },
  source: { type: 'string' },
  xliff: { type: 'string' },
  'copy-source': { type: 'boolean' },
  apply: { type: 'boolean' },
  take: { type: 'string' },
} as const;

type Values = ReturnType<typeof parse>['values'];

void run(
  async () => {
    const { positionals, values } = parse();
    const [command, file] = positionals;
    const commands: Record<string, (app: Core.Strapi) => Promise<void>> = {
      status: (app) => status(app, values),
      export: (app) => exportFile(app, values),
      import: (app) => importFile(app, file, values),
    };
    const chosen = commands[command ?? ''];
    if (!chosen) throw new UsageError(USAGE);
    await withStrapi(chosen);
    process.exit(0);
  },
  (error) => error instanceof UsageError || error instanceof XliffError || isRefusal(error) || isMendable(error),
);

function parse() {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n${USAGE}`);
  }
}

async function status(app: Core.Strapi, { published, json }: Values): Promise<void> {
  const scope = await translatableBy(app, 'everything');
  const found = await coverage(app, scope, published ? 'published' : 'draft');
  if (json) {
    console.log(JSON.stringify(found, null, 2));
    return;
  }
  const codes = found.locales.map(({ code }) => code);
  const line = (name: string, cells: string[]) => console.log([name.padEnd(20), ...cells].join(''));
  line(
    '',
    codes.map((code) => code.padStart(24)),
  );
  const cell = (progress: Progress | undefined) =>
    (progress ? `${progress.percent} %, ${counted(progress.wordsToDo, 'word')} to do` : '').padStart(24);
  for (const { name, locales } of found.types)
    line(
      name,
      codes.map((code) => cell(locales[code])),
    );
  line(
    'All',
    found.locales.map(({ progress }) => cell(progress)),
  );
  for (const { code, progress } of found.locales) {
    const { orphaned, blockers } = progress;
    if (blockers > 0) console.log(`${code}: ${counted(blockers, 'blocker')} to mend before publishing.`);
    if (orphaned > 0)
      console.log(`${code}: ${orphaned === 1 ? '1 text is' : `${orphaned} texts are`} no longer in the source.`);
  }
}

async function exportFile(app: Core.Strapi, values: Values): Promise<void> {
  const { locale, source = 'draft', xliff: version = '1.2' } = values;
  const all = await translatableBy(app, 'everything');
  const codes = [...new Set(all.flatMap(({ locales }) => locales))];
  if (!locale || !codes.includes(locale)) throw new UsageError(`--locale must be one of ${codes.join(', ')}.`);
  if (source !== 'draft' && source !== 'published') throw new UsageError('--source must be draft or published.');
  if (version !== '1.2' && version !== '2.0') throw new UsageError('--xliff must be 1.2 or 2.0.');
  const wrong = values.type?.filter((type) => !all.some(({ uid }) => uid === type)) ?? [];
  if (wrong.length > 0)
    throw new UsageError(
      `${wrong.join(', ')} is not translated; --type is of ${all.map(({ uid }) => uid).join(', ')}.`,
    );
  const request: ExportRequest = {
    locale,
    types: all.map(({ uid }) => uid).filter((uid) => !values.type || values.type.includes(uid)),
    documentIds: values.document,
    state: values.all ? 'all' : 'todo',
    source,
    version,
    copySource: values['copy-source'] ?? false,
  };
  const { xliff, units } = await exportXliff(app, request);
  if (values.out) await writeFile(values.out, xliff);
  else process.stdout.write(xliff);
  console.error(`${units} segments${values.out ? ` in ${values.out}` : ''}`);
}

async function importFile(app: Core.Strapi, file: string | undefined, { apply, take, json }: Values): Promise<void> {
  if (!file) throw new UsageError(USAGE);
  if (take !== undefined && take !== 'ours' && take !== 'theirs')
    throw new UsageError('--take must be ours or theirs.');
  const read = await readXliff(await bytesOf(file));
  const request = { file: read, ability: 'everything', decisions: {} } as const;
  let report = await importXliff(app, { ...request, dryRun: take !== undefined || !apply });
  if (take) {
    const decisions: Decisions = Object.fromEntries(
      report.conflicts.map((one) => [one.id, { take, source: one.sourceFingerprint, target: one.oursFingerprint }]),
    );
    report = await importXliff(app, { ...request, decisions, dryRun: !apply });
  }
  console.log(json ? JSON.stringify(report, null, 2) : report.text);
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}`);
  }
}

/** What this project refuses says why, in a sentence. */
function isRefusal(error: unknown): boolean {
  return typeof (error as { details?: { code?: unknown } } | null)?.details?.code === 'string';
}
