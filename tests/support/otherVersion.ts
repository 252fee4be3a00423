import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from './root';

/** What is different in another version: by file of the compiled project, what becomes of its text. */
export type Changes = Record<string, (text: string) => string>;

const folders: string[] = [];

/** The compiled project as another version of it, in a folder of its own, to be started from there. */
export function otherVersion(changes: Changes): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'other-version-'));
  folders.push(folder);
  for (const name of readdirSync(ROOT))
    if (!['dist', 'tests', 'src', '.env', '.postgres', '.git'].includes(name))
      symlinkSync(path.join(ROOT, name), path.join(folder, name));
  const compiled = path.join(ROOT, 'dist');
  mkdirSync(path.join(folder, 'dist'));
  for (const name of readdirSync(compiled)) {
    const [from, to] = [path.join(compiled, name), path.join(folder, 'dist', name)];
    if (name === 'build') symlinkSync(from, to);
    else cpSync(from, to, { recursive: true });
  }
  for (const [file, change] of Object.entries(changes)) {
    const changed = path.join(folder, 'dist', file);
    const text = readFileSync(changed, 'utf8');
    if (change(text) === text) throw new Error(`The change of ${file} changes nothing.`);
    writeFileSync(changed, change(text));
  }
  return folder;
}

/** For `afterEach`: nothing of them is left. */
export function removeOtherVersions(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
}

interface Schema {
  attributes: Record<string, object>;
  config?: { layouts?: { edit?: { name: string }[][] } };
}

/** A change of the attributes of a content type: what comes is hidden, what goes is described no more. */
export function attributes(type: string, change: (attributes: Schema['attributes']) => void): Changes {
  const file = `src/api/${type}/content-types/${type}/schema.json`;
  const before: Schema = JSON.parse(readFileSync(path.join(ROOT, 'dist', file), 'utf8'));
  const schema = structuredClone(before);
  change(schema.attributes);
  const layouts = schema.config?.layouts;
  if (layouts?.edit) layouts.edit = layouts.edit.map((row) => row.filter(({ name }) => name in schema.attributes));
  const come = Object.keys(schema.attributes).filter((name) => !(name in before.attributes));
  const gone = Object.keys(before.attributes).filter((name) => !(name in schema.attributes));
  return {
    [file]: () => JSON.stringify(schema),
    ...(come.length + gone.length > 0 && {
      [`src/content/${type}.js`]: (text) =>
        gone
          .reduce((described, name) => described.replace(new RegExp(`^ *${name}: .*,\n`, 'm'), ''), text)
          .replace(
            /^ {4}members: \{$/m,
            `    hidden: ${JSON.stringify(Object.fromEntries(come.map((name) => [name, 'of another version'])))},\n$&`,
          ),
      [`src/edit-views/views/${type}.js`]: (text) =>
        gone
          .reduce((left, name) => left.replace(new RegExp(`\\b${name}: \\d+,? ?`), ''), text)
          .replace('rows: [', `rows: [${come.map((name) => `{ ${name}: 12 }, `).join('')}`),
      'src/publishing/roles/parts.js': (text) =>
        text.replace(new RegExp(`'api::${type}.${type}': \\{\n[^}]*`), (parts) => {
          const kept = gone.reduce((left, name) => left.replace(new RegExp(`^ *${name}: .*,\n`, 'm'), ''), parts);
          return kept.replace('{\n', `{\n${come.map((name) => `${name}: 'text',\n`).join('')}`);
        }),
    }),
  };
}
