/** Labels for front ends: of every enumeration of the contract, in every shipped language, and as the reference site says them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { COMPONENTS, DESCRIPTIONS, type Members, PAGES } from '../../../src/content';
import { labelsFor } from '../../../src/labels';
import { ROOT } from '../../support/root';

const LANGUAGES = ['en', 'es', 'fr', 'de'];

/** The values of every enumeration, by the schema that has it and by its member. */
function enumerationsIn(id: string, members: Members): [id: string, member: string, values: readonly string[]][] {
  return Object.entries(members).flatMap(([name, member]): ReturnType<typeof enumerationsIn> => {
    if (member.is === 'group') return enumerationsIn(member.id, member.members);
    return member.is === 'value' && member.values ? [[id, name, member.values]] : [];
  });
}

const idOf = (shape: { meta(): { id?: string } | undefined }) => String(shape.meta()?.id);
const enumerations = [
  ...DESCRIPTIONS.flatMap(({ id, members }) => enumerationsIn(id, members)),
  ...COMPONENTS.flatMap(({ shape, members }) => enumerationsIn(idOf(shape), members)),
];

test.each(LANGUAGES)('every value of every enumeration has a label in %s', (locale) => {
  const { values, types } = labelsFor([locale]);
  expect(enumerations.length).toBeGreaterThan(7);
  for (const [id, member, all] of enumerations) {
    const labels = (values as Record<string, Record<string, Record<string, string>>>)[id]?.[member] ?? {};
    expect({ id, member, values: Object.keys(labels).sort() }).toEqual({ id, member, values: [...all].sort() });
  }
  expect(Object.keys(types).sort()).toEqual(PAGES.map(({ type }) => type).sort());
});

test('labels are in the first language of a chain that has any, or else in English, and say so', () => {
  expect(labelsFor(['fr-CA', 'en'])).toMatchObject({ locale: 'fr', types: { condition: 'Affection' } });
  expect(labelsFor(['it', 'de', 'en'])).toMatchObject({ locale: 'de', types: { condition: 'Krankheitsbild' } });
  expect(labelsFor(['it'])).toMatchObject({ locale: 'en', types: { condition: 'Condition' } });
});

interface Messages {
  [message: string]: string | Record<string, string>;
}

/** The site's words, which are a module of the browser. */
function messagesOf(locale: string): Messages {
  const file = path.join(ROOT, 'public', 'assets', 'js', 'messages', `${locale}.js`);
  return runInNewContext(`${readFileSync(file, 'utf8').replace('export default', 'globalThis.messages =')};messages`);
}

test.each(LANGUAGES)('the reference site says the same in %s', (locale) => {
  const { types, values, sections } = labelsFor([locale]);
  const messages = messagesOf(locale);
  const said = (name: string) => messages[name];
  expect({
    evidenceLevels: values.Evidence.level,
    statuses: values.Approval.status,
    populations: values.Approval.population,
    guideKinds: values.Guide.kind,
    bodyRegions: values.InjectionSite.bodyRegion,
    lateralities: values.InjectionSite.laterality,
  }).toEqual(
    Object.fromEntries(
      ['evidenceLevels', 'statuses', 'populations', 'guideKinds', 'bodyRegions', 'lateralities'].map((name) => [
        name,
        { ...(said(name) as object) },
      ]),
    ),
  );
  expect(values.Source.kind).toMatchObject({ ...(said('weakSources') as object) });
  const byName: Record<string, string> = { faqs: 'questions', injectionSites: 'sites' };
  for (const [section, title] of Object.entries(sections)) {
    const name = byName[section] ?? section.replace(/^safety\./, '');
    expect({ section, title }).toEqual({ section, title: String(said(name)).replace(/\s?:$/, '') });
  }
  expect([types.condition, types.treatment, types['injection-site'], types.guide]).toEqual(
    ['condition', 'treatment', 'site', 'guide'].map(said),
  );
});
