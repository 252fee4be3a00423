import type { Core } from '@strapi/strapi';
import { arrange } from '../../../src/edit-views/arrangement';
import { shownFields } from '../../../src/edit-views/arrangement/arrangement';
import { EDIT_VIEWS } from '../../../src/edit-views/views';

/** The types with their attributes as texts: what they are says nothing here. */
function types() {
  const contentTypes = Object.fromEntries(
    EDIT_VIEWS.map((view) => [
      view.uid,
      {
        uid: view.uid,
        attributes: Object.fromEntries(shownFields(view).map((name) => [name, { type: 'string' }])),
        pluginOptions: {} as Record<string, unknown>,
      },
    ]),
  );
  const contentType = (uid: string) => contentTypes[uid];
  return { contentTypes, components: {}, contentType };
}

test('what the panel is told of a view can be written down as a type, of which nothing is undefined', () => {
  const strapi = types();
  arrange(strapi as unknown as Core.Strapi);
  for (const { pluginOptions } of Object.values(strapi.contentTypes))
    expect(JSON.parse(JSON.stringify(pluginOptions))).toStrictEqual(pluginOptions);
});

test('a field that stands nowhere stops the start, by its name', () => {
  const strapi = types();
  Object.assign(strapi.contentTypes['api::source.source']?.attributes ?? {}, { isbn: { type: 'string' } });
  expect(() => arrange(strapi as unknown as Core.Strapi)).toThrow(/"isbn" of api::source\.source stands in no section/);
});

test('a choice that is called nothing stops the start', () => {
  const strapi = types();
  const attribute = { type: 'enumeration', enum: ['approved', 'withdrawn'] };
  Object.assign(strapi.contentTypes['api::approval.approval']?.attributes ?? {}, { regulatoryStatus: attribute });
  expect(() => arrange(strapi as unknown as Core.Strapi)).toThrow(/"withdrawn" of api::approval\.approval is called/);
});
