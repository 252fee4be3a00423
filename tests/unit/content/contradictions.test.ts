import { z } from 'zod';
import { DESCRIPTIONS, type Group, type Page } from '../../../src/content';
import { approvalsBy } from '../../../src/content/approval';
import { condition } from '../../../src/content/condition';
import { clashesAmong, contradictionsIn } from '../../../src/content/contradictions';
import { from } from '../../../src/content/member';
import { many } from '../../../src/content/nested';
import { text } from '../../../src/content/values';

const shape = z.object({});
const line = { members: {}, shape };

/** Conditions, otherwise described. Not made with `page`: what has an id in zod's registry is in every OpenAPI document. */
const described = (changes: Partial<Page>): Page => ({ ...(condition as Page), line, ...changes });
const group = (id: string): Group => ({ is: 'group', id, holds: 'values', members: { note: text() }, shape });

test('the descriptions of this project contradict neither themselves nor each other', () => {
  expect(DESCRIPTIONS.flatMap(contradictionsIn)).toEqual([]);
  expect(clashesAmong(DESCRIPTIONS)).toEqual([]);
});

test('what another type does not have cannot be shown of it', () => {
  const source = { uid: 'api::source.source' as const, members: { title: text(), blurb: text() }, shape };
  expect(contradictionsIn(described({ members: { sources: many(source) } }))).toEqual([
    ['sources', 'shows blurb, which api::source.source does not have'],
  ]);
});

test('a line of a list shows what an entry has', () => {
  const shown = { members: { administeredBy: text() }, shape };
  expect(contradictionsIn(described({ members: {}, line: shown }))).toEqual([
    ['line', 'shows administeredBy, which api::condition.condition does not have'],
  ]);
});

test('approvals are seen from a relation that leads to the type', () => {
  expect(contradictionsIn(described({ members: { approvals: approvalsBy('treatment') } }))).toEqual([
    ['approvals', 'is seen from treatment of approvals, which does not lead here'],
  ]);
  expect(contradictionsIn(described({ members: { approvals: approvalsBy('condition') } }))).toEqual([]);
});

test('what is a member is not hidden, under whatever name', () => {
  const members = { onset: from('firstSigns', text()) };
  expect(contradictionsIn(described({ members, hidden: { firstSigns: 'nobody asked' } }))).toEqual([
    ['firstSigns', 'is both a member and hidden'],
  ]);
});

test('what is nested has the name of its attribute, for nothing would rename it in answers', () => {
  const source = { uid: 'api::source.source' as const, members: { title: text() }, shape };
  expect(contradictionsIn(described({ members: { evidenceSources: from('sources', many(source)) } }))).toEqual([
    ['evidenceSources', 'has another name in the model, which only values and what stands in a group may have'],
  ]);
});

test('a name means one thing among all descriptions', () => {
  const one = described({ members: { care: group('Care') } });
  const other = described({ type: 'guide', path: 'guides', id: 'Guide', members: { care: group('Care') } });
  const clash = (what: string) => `Two descriptions in src/content have the ${what}, and mean different things by it.`;
  expect(clashesAmong([one, other])).toEqual([clash('id Care')]);
  expect(clashesAmong([one, one])).toEqual(['path conditions', 'id Condition', 'type condition'].map(clash));
  expect(clashesAmong([one, { ...other, members: one.members }])).toEqual([]);
});
