import type { Core } from '@strapi/strapi';
import { assertAssigned, unassigned } from '../../../../src/publishing/roles/assertAssigned';
import { PARTS } from '../../../../src/publishing/roles/parts';

type Types = Core.Strapi['contentTypes'];

/** The types of the table with its attributes, changed. */
function types(change: (types: Record<string, { uid: string; attributes: Record<string, object> }>) => void): Types {
  const model = Object.fromEntries(
    Object.entries(PARTS).map(([uid, parts]) => [
      uid,
      { uid, attributes: Object.fromEntries(Object.keys(parts).map((name) => [name, { type: 'string' }])) },
    ]),
  );
  change(model);
  return model as unknown as Types;
}

const GUIDE = 'api::guide.guide';

test('a model that the table fits is taken', () => {
  expect(unassigned(types(() => {}))).toEqual([]);
});

test('what Strapi adds, and what people do not see, is nobody’s to edit', () => {
  const hidden = { createdBy: { visible: false }, locale: { visible: false }, updatedAt: {} };
  expect(unassigned(types((model) => Object.assign(model[GUIDE]?.attributes ?? {}, hidden)))).toEqual([]);
});

test.each<[string, Parameters<typeof types>[0], RegExp]>([
  ['a new attribute', (model) => Object.assign(model[GUIDE]?.attributes ?? {}, { price: {} }), /"price" of api::guide/],
  ['an attribute that is gone', (model) => delete model[GUIDE]?.attributes.body, /"body" of api::guide.guide does not/],
  ['a new type', (model) => Object.assign(model, { x: { uid: 'api::x.x', attributes: {} } }), /^api::x\.x is not/],
  ['a type that is gone', (model) => delete model[GUIDE], /^api::guide\.guide does not exist/],
])('%s ends the boot with a sentence that names it and the file', (_, change, sentence) => {
  const found = unassigned(types(change));
  expect(found).toEqual([expect.stringMatching(sentence)]);
  expect(found[0]).toContain('src/publishing/roles/parts.ts');
  expect(() => assertAssigned({ contentTypes: types(change) })).toThrow(sentence);
});
