import { decidedValues, overlaps } from '../../../../src/admin/publishing/conflict/decide';
import { isSame, mergedValues, typedFields } from '../../../../src/admin/publishing/saving/merge';
import { sentValues } from '../../../../src/admin/publishing/saving/sentValues';

const NOTHING = { connect: [], disconnect: [] };

describe('what is typed', () => {
  test('is what differs from what was loaded', () => {
    const loaded = { name: 'A', summary: 'B', sources: NOTHING };
    expect(typedFields(loaded, { name: 'A', summary: 'C', sources: NOTHING })).toEqual({ summary: 'C' });
  });

  test('is nothing where an empty field was filled with nothing', () => {
    expect(typedFields({ name: undefined, sources: NOTHING }, { name: '', note: null })).toEqual({});
  });

  test('says that a field was emptied', () => {
    expect(typedFields({ name: 'A' }, {})).toEqual({ name: null });
  });

  test('is not the order in which Strapi keeps parts while they are edited', () => {
    const part = { id: 1, question: 'Why?' };
    expect(isSame([{ ...part, __temp_key__: 'a0' }], [{ ...part, __temp_key__: 'b1' }])).toBe(true);
    expect(isSame([part], [part, part])).toBe(false);
    expect(isSame([part], { 0: part })).toBe(false);
  });

  test('is a relation of which something is added or taken out', () => {
    const sources = { connect: [{ documentId: 'x' }], disconnect: [] };
    expect(typedFields({ sources: NOTHING }, { sources })).toEqual({ sources });
  });
});

describe('a merge', () => {
  test('keeps what others saved and what was typed', () => {
    expect(mergedValues({ name: 'theirs', summary: 'old' }, { summary: 'mine' })).toEqual({
      name: 'theirs',
      summary: 'mine',
    });
  });

  test('saves parts anew that are gone meanwhile, and only those', () => {
    const typed = {
      faqs: [
        { id: 1, question: 'One' },
        { id: 2, question: 'Two' },
      ],
      seo: { id: 9, title: 'T' },
    };
    expect(mergedValues({ faqs: [{ id: 2 }], seo: { id: 9 } }, typed)).toEqual({
      faqs: [{ question: 'One' }, { id: 2, question: 'Two' }],
      seo: { id: 9, title: 'T' },
    });
  });

  test('leaves files and related entries as they are', () => {
    const typed = { image: { id: 3, mime: 'image/png' }, reviewer: { id: 4, documentId: 'x' } };
    expect(mergedValues({ image: { id: 1, mime: 'image/png' } }, typed)).toEqual(typed);
  });

  test('takes the saved value where it was chosen', () => {
    const saved = { name: 'theirs', summary: 'theirs', note: 'new' };
    const typed = { name: 'mine', summary: 'mine' };
    expect(decidedValues(saved, typed, { name: 'theirs', summary: 'yours' })).toEqual({
      name: 'theirs',
      summary: 'mine',
      note: 'new',
    });
  });

  test('asks only about fields that both changed', () => {
    const field = (name: string) => ({ field: name, label: name, by: null, at: '', yours: 'changed' as const });
    expect(overlaps({ fields: [field('name'), field('note')], overlapping: ['note'] })).toEqual([field('note')]);
  });
});

test('what is sent holds related entries as the API reads them', () => {
  const values = {
    summary: 'A',
    sources: { connect: [{ id: 1, label: 'Shown', apiData: { documentId: 'x' } }], disconnect: [] },
    faqs: [{ question: null }],
  };
  expect(sentValues(values)).toEqual({
    summary: 'A',
    sources: { connect: [{ documentId: 'x' }], disconnect: [] },
    faqs: [{ question: null }],
  });
});
