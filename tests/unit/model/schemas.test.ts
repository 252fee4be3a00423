import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { shownFields } from '../../../src/edit-views/arrangement/arrangement';
import { EDIT_VIEWS } from '../../../src/edit-views/views';
import { ROOT } from '../../support/root';

interface Attribute {
  type: string;
  component?: string;
  regex?: string;
  pluginOptions?: { i18n?: { localized?: unknown } };
}

interface Schema {
  info: { displayName: string; description?: string };
  options?: { draftAndPublish?: boolean };
  pluginOptions?: { i18n?: { localized?: unknown } };
  config: {
    metadatas: Record<string, { edit: { label?: string; description?: string } }>;
  };
  indexes?: { columns: string[] }[];
  attributes: Record<string, Attribute>;
}

function read(folder: string): [string, Schema][] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => [
      path.basename(file) === 'schema.json' ? path.basename(path.dirname(file)) : path.basename(file, '.json'),
      JSON.parse(readFileSync(path.join(ROOT, folder, file), 'utf8')),
    ]);
}

const contentTypes = read('src/api');
const components = read('src/components');
const all = [...contentTypes, ...components];

test('there are the eight content types, four of them per language', () => {
  const flags = Object.fromEntries(
    contentTypes.map(([name, { pluginOptions, options }]) => [
      name,
      [pluginOptions?.i18n?.localized, options?.draftAndPublish],
    ]),
  );
  expect(flags).toEqual({
    condition: [true, true],
    treatment: [true, true],
    'injection-site': [true, true],
    guide: [true, true],
    approval: [false, true],
    source: [false, false],
    clinician: [false, false],
    'glossary-entry': [false, false],
  });
});

test.each(all)('%s: every attribute says whether it belongs to a language or to all', (_name, { attributes }) => {
  for (const [attribute, { pluginOptions }] of Object.entries(attributes)) {
    expect([attribute, typeof pluginOptions?.i18n?.localized]).toEqual([attribute, 'boolean']);
  }
});

test.each(all)(
  '%s: every attribute has a label and a description for editors',
  (_name, { attributes, config, info }) => {
    expect(info.description).toBeTruthy();
    for (const attribute of Object.keys(attributes)) {
      const { label, description } = config.metadatas[attribute]?.edit ?? {};
      expect([attribute, label !== attribute && Boolean(label), Boolean(description)]).toEqual([attribute, true, true]);
    }
  },
);

test.each(contentTypes)('%s: the edit view shows every attribute once', (name, { attributes }) => {
  const view = EDIT_VIEWS.find(({ uid }) => uid.endsWith(`.${name}`));
  expect(view && shownFields(view).sort()).toEqual(Object.keys(attributes).sort());
});

test('what belongs to no language is the same in a component and in the attribute that holds it', () => {
  for (const [, { attributes }] of contentTypes) {
    for (const { component, pluginOptions } of Object.values(attributes)) {
      if (!component) continue;
      const [, held] = components.find(([name]) => name === component.split('.')[1]) ?? [];
      const flags = Object.values(held?.attributes ?? {}).map((attribute) => attribute.pluginOptions?.i18n?.localized);
      expect(new Set(flags)).toEqual(new Set([pluginOptions?.i18n?.localized]));
    }
  }
});

test('slugs are looked up by an index, with their language', () => {
  for (const [name, { attributes, indexes }] of contentTypes) {
    if (attributes.slug)
      expect([name, indexes?.some(({ columns }) => columns.join() === 'slug,locale')]).toEqual([name, true]);
  }
});
