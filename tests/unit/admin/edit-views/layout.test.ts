import { asTheyAre } from '../../../../src/admin/edit-views/fields/shown';
import { titleRows } from '../../../../src/admin/edit-views/rows/titles';
import { inSections, type Laid } from '../../../../src/admin/edit-views/sections/layout';

const field = (name: string, type = 'string', attribute: object = {}) => ({
  name,
  type,
  attribute: { type, ...attribute },
});
const laid = (layout: Laid['layout'], sections: { title: string; fields: string[] }[]): Laid => ({
  layout,
  options: { 'edit-view': { uid: 'api::x.x', sections } },
});
const said = ({ layout }: Laid) =>
  layout.map((panel) =>
    panel.map((row) => row.map(({ name, heading }) => (heading ? `# ${heading}` : name)).join(' ')),
  );

const SECTIONS = [
  { title: 'Text', fields: ['name', 'slug', 'body'] },
  { title: 'Facts', fields: ['codes', 'level'] },
];

test('rows of a section stand in a panel of their own, under its heading', () => {
  const view = laid(
    [[[field('name'), field('slug')], [field('body')], [field('codes', 'component')], [field('level')]]],
    SECTIONS,
  );
  expect(said(inSections(view))).toEqual([
    ['# Text', 'name slug', 'body'],
    ['# Facts', 'codes', 'level'],
  ]);
});

test('fields that somebody has mixed are headed wherever another section begins', () => {
  const view = laid([[[field('name')], [field('level')], [field('body')], [field('unknown')]]], SECTIONS);
  expect(said(inSections(view))).toEqual([['# Text', 'name'], ['# Facts', 'level'], ['# Text', 'body'], ['unknown']]);
});

test('a heading is shown to whoever may read a plain field, since nobody has a right to a component as a whole', () => {
  const view = laid([[[field('name')], [field('codes', 'component')]]], [{ title: 'Codes', fields: ['codes'] }]);
  expect(inSections(view).layout[1]?.[0]?.[0]).toMatchObject({ name: 'name', heading: 'Codes' });
});

test('other types are laid out as Strapi does it', () => {
  const view: Laid = { layout: [[[field('name')]]] };
  expect(inSections(view)).toBe(view);
});

test('a text that is one of a few is chosen, within components, too; any other text is written', () => {
  const shown = asTheyAre({
    layout: [
      [[field('kind', 'string', { regex: '^(icd-10|atc)$' }), field('free', 'string', { regex: '^[A-Z]{2}$' })]],
    ],
    components: { 'fact.code': { layout: [[field('system', 'string', { regex: '^(icd-10|atc)$' })]] } },
  });
  expect(shown.layout[0]?.[0]).toMatchObject([
    { type: 'enumeration', attribute: { enum: ['icd-10', 'atc'] } },
    { type: 'string' },
  ]);
  expect(shown.components?.['fact.code']?.layout[0]?.[0]).toMatchObject({ type: 'enumeration' });
});

test('a row of a code is titled by all of it, as it is typed', () => {
  titleRows();
  const codes = field('codes', 'component', { repeatable: true, component: 'fact.code' });
  const [shown] = asTheyAre({ layout: [[[codes]]] }).layout.flat(2);
  const mainField = shown?.mainField as { name: symbol } | undefined;
  const titled = (row: object) => (row as Record<symbol, unknown>)[mainField?.name ?? Symbol('none')];
  expect(titled({ system: 'icd-10-cm', value: 'L74.510', label: 'Primary focal hyperhidrosis, axilla' })).toBe(
    'ICD-10-CM L74.510 — Primary focal hyperhidrosis, axilla',
  );
  expect(titled({ system: 'atc', value: '' })).toBe('ATC');
  expect(titled({})).toBe('');
  expect(JSON.stringify({ system: 'atc' })).toBe('{"system":"atc"}');
});
