import type { Core, UID } from '@strapi/strapi';
import { changedFields, compare } from '../../../src/edits/compare';
import type { Save } from '../../../src/edits/saves';
import { sentFields, untouchedRelations } from '../../../src/edits/sent';
import { comparableEntry, fingerprintOfValue } from '../../../src/edits/value';

const ENTRY = 'api::one.one' as UID.ContentType;
const attributes: Record<string, Record<string, object>> = {
  [ENTRY]: {
    name: { type: 'string' },
    year: { type: 'integer' },
    body: { type: 'blocks' },
    faqs: { type: 'component', component: 'text.faq', repeatable: true },
    image: { type: 'media' },
    sources: { type: 'relation', relation: 'manyToMany', target: 'api::source.source' },
    updatedAt: { type: 'datetime' },
  },
  'text.faq': { key: { type: 'string' }, question: { type: 'string' }, answer: { type: 'blocks' } },
};
const strapi = { getModel: (uid: string) => ({ attributes: attributes[uid] }) } as unknown as Core.Strapi;

const entry = (values: Record<string, unknown>) => comparableEntry(strapi, ENTRY, values);
const same = (one: Record<string, unknown>, other: Record<string, unknown>) => expect(entry(one)).toEqual(entry(other));
const differ = (one: Record<string, unknown>, other: Record<string, unknown>) =>
  expect(entry(one)).not.toEqual(entry(other));

describe('values as they were sent and as they are stored', () => {
  test('are the same whatever rows hold them', () => {
    same(
      { faqs: [{ id: 7, __temp_key__: 'a0', question: 'Why?' }] },
      { faqs: [{ id: 9, key: 'abcdef', question: 'Why?', answer: null }] },
    );
    same({ image: { id: 4, name: 'x.png', url: '/x.png' } }, { image: [4] });
    same({ image: null }, { image: [] });
    same({ sources: [{ documentId: 'a', title: 'A' }] }, { sources: ['a'] });
    same({ year: '2026' }, { year: 2026 });
    same({ body: [{ type: 'text', text: 'a' }] }, { body: [{ text: 'a', type: 'text' }] });
  });

  test('differ in every word, and in their order', () => {
    differ({ name: null }, { name: '' });
    differ({ faqs: [{ question: 'Why?' }] }, { faqs: [{ question: 'How?' }] });
    differ({ faqs: [{ question: '1' }, { question: '2' }] }, { faqs: [{ question: '2' }, { question: '1' }] });
    differ({ sources: ['a', 'b'] }, { sources: ['b', 'a'] });
    differ({ image: 4 }, { image: 5 });
  });

  test('are of fields only, and of those that are named', () => {
    expect([...entry({ name: 'a', updatedAt: '2026-01-01', surprise: 1 }).keys()]).toEqual(['name']);
  });
});

describe('relations', () => {
  const now = entry({ sources: ['a', 'b'] });
  const sent = (sources: unknown) => sentFields(strapi, ENTRY, { sources }, now).get('sources');

  test.each([
    ['nothing comes or goes', { connect: [], disconnect: [] }, ['a', 'b']],
    ['one comes', { connect: [{ documentId: 'c' }], disconnect: [] }, ['a', 'b', 'c']],
    ['one goes', { connect: [], disconnect: ['a'] }, ['b']],
    ['one comes that is there', { connect: [{ documentId: 'a' }] }, ['a', 'b']],
    ['all are said', { set: [{ documentId: 'z' }] }, ['z']],
  ])('%s', (_what, change, expected) => {
    expect(sent(change)).toBe(JSON.stringify(expected));
  });

  test('one that is named by its row is never taken for one that is there', () => {
    expect(sent({ set: [{ id: 1 }, { id: 2 }] })).not.toBe(now.get('sources'));
  });

  test('an empty change says nothing', () => {
    const data = { sources: { connect: [], disconnect: [] }, other: { connect: ['a'] }, all: { set: [] }, name: 'x' };
    expect(untouchedRelations(data)).toEqual(['sources']);
  });
});

describe('a late save', () => {
  const at = new Date('2026-03-01T00:00:00Z');
  const print = (value: string) => fingerprintOfValue(JSON.stringify(value));
  const saved = (by: string, before: string, after: string): Save => ({
    by,
    at,
    fields: { name: [print(before), print(after)] },
  });
  const held = (since: Save[], now: string, sent: Record<string, unknown>) =>
    compare(since, entry({ name: now, year: 1 }), entry(sent)).map(({ field, by, yours }) => [field, by, yours]);

  test.each([
    ['is the sender’s change', { name: 'mine' }, 'changed'],
    ['was left as it was', { name: 'base' }, 'unchanged'],
    ['is not named', { year: 2 }, 'unchanged'],
    ['is the same in both', { name: 'theirs' }, 'same'],
  ])('a field that others changed and that %s', (_what, sent, yours) => {
    expect(held([saved('Ada', 'base', 'theirs')], 'theirs', sent)).toEqual([['name', 'Ada', yours]]);
  });

  test('over several saves the first says what it was, the last whose it is', () => {
    const since = [saved('Ada', 'base', 'first'), saved('Grace', 'first', 'second')];
    expect(held(since, 'second', { name: 'base' })).toEqual([['name', 'Grace', 'unchanged']]);
    expect(held(since, 'second', { name: 'first' })).toEqual([['name', 'Grace', 'changed']]);
  });

  test('what was changed back is as it was known', () => {
    expect(held([saved('Ada', 'base', 'x'), saved('Ada', 'x', 'base')], 'base', { name: 'mine' })).toEqual([]);
  });

  test('what nobody else touched is the sender’s alone', () => {
    expect(held([], 'base', { name: 'mine' })).toEqual([]);
  });
});

test('a save is noted with what it changed alone', () => {
  const before = entry({ name: 'a', year: 1 });
  expect(Object.keys(changedFields(before, entry({ name: 'a', year: 2 })))).toEqual(['year']);
  expect(changedFields(before, before)).toEqual({});
  expect(changedFields(undefined, entry({ name: 'a' })).name?.[0]).toBe('');
});
