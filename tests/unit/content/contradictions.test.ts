import { z } from 'zod';
import { DESCRIPTIONS } from '../../../src/content';
import { approvalsBy } from '../../../src/content/approval';
import { clashesAmong, contradictionsIn } from '../../../src/content/contradictions';
import { from } from '../../../src/content/member';
import { group, many } from '../../../src/content/nested';
import { line, page } from '../../../src/content/page';
import { text } from '../../../src/content/values';

const shape = z.object({});
const said = {
  uid: 'api::condition.condition',
  type: 'condition',
  path: 'conditions',
  id: 'Condition',
  description: 'What a patient has.',
  chapter: { name: 'Conditions', what: 'What patients have.', example: 'hyperhidrosis' },
  line: line({}, {}),
} as const;

test('the descriptions of this project contradict neither themselves nor each other', () => {
  expect(DESCRIPTIONS.flatMap(contradictionsIn)).toEqual([]);
  expect(clashesAmong(DESCRIPTIONS)).toEqual([]);
});

test('what another type does not have cannot be shown of it', () => {
  const source = { uid: 'api::source.source' as const, members: { title: text(), blurb: text() }, shape };
  expect(contradictionsIn(page({ ...said, members: { sources: many(source) } }))).toEqual([
    ['sources', 'shows blurb, which api::source.source does not have'],
  ]);
});

test('a line of a list shows what an entry has', () => {
  const shown = { members: { administeredBy: text() }, shape };
  expect(contradictionsIn(page({ ...said, members: {}, line: shown }))).toEqual([
    ['line', 'shows administeredBy, which api::condition.condition does not have'],
  ]);
});

test('approvals are seen from a relation that leads to the type', () => {
  expect(contradictionsIn(page({ ...said, members: { approvals: approvalsBy('treatment') } }))).toEqual([
    ['approvals', 'is seen from treatment of approvals, which does not lead here'],
  ]);
  expect(contradictionsIn(page({ ...said, members: { approvals: approvalsBy('condition') } }))).toEqual([]);
});

test('what is a member is not hidden, under whatever name', () => {
  const members = { onset: from('firstSigns', text()) };
  expect(contradictionsIn(page({ ...said, members, hidden: { firstSigns: 'nobody asked' } }))).toEqual([
    ['firstSigns', 'is both a member and hidden'],
  ]);
});

test('what is nested has the name of its attribute, for nothing would rename it in answers', () => {
  const source = { uid: 'api::source.source' as const, members: { title: text() }, shape };
  const members = { evidenceSources: from('sources', many(source)) };
  expect(contradictionsIn(page({ ...said, members }))).toEqual([
    ['evidenceSources', 'has another name in the model, which only values and what stands in a group may have'],
  ]);
});

test('a name means one thing among all descriptions', () => {
  const one = page({ ...said, members: { care: group({ id: 'Care' }, { note: text() }) } });
  const other = page({
    ...said,
    type: 'guide',
    path: 'guides',
    id: 'Guide',
    members: { care: group({ id: 'Care' }, { advice: text() }) },
  });
  const clash = (what: string) => `Two descriptions in src/content have the ${what}, and mean different things by it.`;
  expect(clashesAmong([one, other])).toEqual([clash('id Care')]);
  expect(clashesAmong([one, one])).toEqual(['path conditions', 'id Condition', 'type condition'].map(clash));
  expect(clashesAmong([one, { ...other, members: one.members }])).toEqual([]);
});
