import { offered } from '../../../../src/admin/edit-views/lists/offered';
import { StatusFirst } from '../../../../src/admin/edit-views/lists/StatusFirst';
import { isOn, switched } from '../../../../src/admin/edit-views/lists/wishes';

const UID = 'api::condition.condition';
const languages = [
  { code: 'en', name: 'English' },
  { code: 'fr', name: 'French' },
  { code: 'de', name: 'German' },
];
const reads = (locales: string[] | null) => [
  { action: 'plugin::content-manager.explorer.read', subject: UID, properties: { locales } },
];
const of = { uid: UID, isReviewed: true, hasDrafts: true, languages, locale: 'en' };
const labels = (wishes: { label: string }[]) => wishes.map(({ label }) => label);

test('a list offers the languages that it does not show and that one may read', () => {
  expect(labels(offered({ ...of, permissions: reads(null) }))).toEqual([
    'Review overdue',
    'Never published',
    'Changed since published',
    'Not in French',
    'Not in German',
  ]);
  expect(labels(offered({ ...of, permissions: reads(['en', 'fr']) })).slice(3)).toEqual(['Not in French']);
  expect(labels(offered({ ...of, permissions: [] })).slice(3)).toEqual([]);
});

test('a click narrows, another takes it back; other filters stay, and of the status there is one', () => {
  const wishes = offered({ ...of, permissions: reads(null) });
  const [overdue, never, changed] = wishes as [(typeof wishes)[0], (typeof wishes)[0], (typeof wishes)[0]];
  const name = { name: { $contains: 'x' } };
  const once = switched({ filters: { $and: [name] } }, overdue);
  expect(once.filters?.$and).toEqual([name, { __show: { $eq: 'review-overdue' } }]);
  expect([isOn(once, overdue), isOn(once, never)]).toEqual([true, false]);
  expect(switched(once, overdue).filters?.$and).toEqual([name]);
  const draft = switched(once, never);
  expect(switched(draft, changed).filters?.$and).toEqual([
    name,
    { __show: { $eq: 'review-overdue' } },
    { __status: { $eq: 'published-modified' } },
  ]);
});

test('what Strapi adds at the end of the columns comes first', () => {
  const columns = StatusFirst.from(['languages', 'name']).map((name) => name.toUpperCase());
  columns.push('status');
  expect([...columns]).toEqual(['status', 'LANGUAGES', 'NAME']);
});
