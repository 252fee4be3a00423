import { assertVocabulary, vocabularyProblems } from '../../support/vocabulary';

const document = (properties: object) => ({
  '@context': 'https://schema.org',
  '@type': 'MedicalWebPage',
  '@id': 'https://clinic.example/frey',
  ...properties,
});

const about = (properties: object) => document({ about: { '@type': 'MedicalCondition', ...properties } });

test.each<[string, object]>([
  ['an inherited property', document({ name: 'Frey', lastReviewed: '2026-11-23', inLanguage: 'fr' })],
  ['a subtype where its supertype is expected', about({ possibleTreatment: { '@type': 'RadiationTherapy' } })],
  ['a list of values', about({ alternateName: ['a', 'b'], code: [{ '@type': 'MedicalCode', codeValue: 'L74.52' }] })],
  ['a reference', about({ possibleTreatment: { '@id': 'https://clinic.example/t' } })],
  ['a language-tagged string', about({ name: { '@value': 'Frey syndrome', '@language': 'en' } })],
  ['a member of an enumeration', about({ relevantSpecialty: 'Dermatology' })],
  ['the same member as an address', about({ relevantSpecialty: 'https://schema.org/Dermatology' })],
  ['a year for a date', document({ citation: { '@type': 'CreativeWork', datePublished: '2019' } })],
  ['several types', { ...document({}), '@type': ['MedicalWebPage', 'FAQPage'], medicalAudience: 'Clinician' }],
  ['a type whose name starts with a digit', document({ hasPart: { '@type': '3DModel', name: 'x' } })],
  ['a graph', { '@context': 'https://schema.org', '@graph': [{ '@type': 'Person', name: 'x' }] }],
])('%s is schema.org', (_case, jsonLd) => {
  expect(vocabularyProblems(jsonLd)).toEqual([]);
});

test.each<[string, object, string]>([
  ['an invented type', document({ about: { '@type': 'MedicalMiracle' } }), '$.about: there is no type MedicalMiracle'],
  ['an invented root type', { ...document({}), '@type': 'Page' }, '$: there is no type Page'],
  ['an invented property', document({ evidence: 'strong' }), '$.evidence: MedicalWebPage has no property evidence'],
  ['a property of another type', about({ inLanguage: 'fr' }), 'MedicalCondition has no property inLanguage'],
  ['a property of a subtype', { ...document({}), '@type': 'Thing', lastReviewed: '2026' }, 'Thing has no property'],
  ['a name every object has', about({ constructor: 'x' }), 'no property constructor'],
  ['an invented member', about({ relevantSpecialty: 'Botox' }), 'must not be the string "Botox"'],
  ['a node of a wrong type', about({ possibleTreatment: { '@type': 'Muscle' } }), 'must not be a Muscle'],
  ['a string for an entity', about({ possibleTreatment: 'Botulinum toxin' }), 'must not be the string'],
  ['a number for a text', about({ name: 7 }), '$.about.name: must not be a number'],
  ['nothing', about({ name: null }), '$.about.name: must not be null'],
  ['a list in a list', about({ alternateName: [['a']] }), 'alternateName[0]: must not be a list in a list'],
  ['a date that is none', document({ lastReviewed: '23/11/2026' }), '$.lastReviewed: must not be the string'],
  ['an address that is none', document({ url: '/frey' }), '$.url: must not be the string "/frey"'],
  ['a tagged entity', about({ code: { '@value': 'x', '@language': 'en' } }), 'must not be a tagged string'],
  ['an unknown language', about({ name: { '@value': 'x', '@language': 'french!' } }), 'not a language tag'],
  ['a node without a type', about({ code: { codeValue: 'x' } }), '$.about.code: has no @type'],
  ['a reference to a text', about({ name: { '@id': 'https://clinic.example/t' } }), 'must not be a reference'],
  ['a superseded property', document({ significantLinks: 'https://a.example' }), 'significantLinks is superseded'],
  ['another context', { ...document({}), '@context': 'http://example.org' }, '@context must be'],
  [
    'a fault deep in a graph',
    { '@context': 'https://schema.org', '@graph': [document({}), { '@type': 'Person', aged: 5 }] },
    '$.@graph[1].aged: Person has no property aged',
  ],
])('%s is not', (_case, jsonLd, problem) => {
  expect(vocabularyProblems(jsonLd).join('\n')).toContain(problem);
  expect(() => assertVocabulary(jsonLd)).toThrow(problem);
});

test('every fault is told at once', () => {
  expect(vocabularyProblems(document({ a: 1, about: { '@type': 'Person', b: 1 } }))).toHaveLength(2);
});
