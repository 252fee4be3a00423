import type { ConditionPage, InjectionSitePage, TreatmentPage } from '../../../src/content';
import { blocks } from '../../../src/content/blocks';
import { condition } from '../../../src/content/condition';
import { injectionSite } from '../../../src/content/injectionSite';
import { treatment } from '../../../src/content/treatment';
import { conditionStructuredData } from '../../../src/delivery/structured-data/condition';
import { injectionSiteStructuredData } from '../../../src/delivery/structured-data/injectionSite';
import { treatmentStructuredData } from '../../../src/delivery/structured-data/treatment';
import { createUrls } from '../../../src/delivery/structured-data/urls';
import { paragraph } from '../../support/fixtures';
import { assertVocabulary } from '../../support/vocabulary';

const site = {
  base: 'https://clinic.example',
  patterns: {
    siteUrlPattern: '/{locale}/{type}/{slug}',
    siteUrlPatterns: { treatment: { fr: '/fr/traitements/{slug}' } },
  },
};
const urls = createUrls('https://api.example/', site);

const rich = (text: string) => blocks.parse(paragraph(text));

const treatmentId = 'treatment0000000000000001';
const conditionId = 'condition0000000000000001';
const siteId = 'site000000000000000000001';

const address = {
  documentId: conditionId,
  locale: 'fr',
  slug: 'syndrome-de-frey',
  name: 'Syndrome de Frey',
  segmentLocales: [],
};
const therapy = {
  documentId: treatmentId,
  locale: 'en',
  slug: 'botulinum-toxin',
  name: 'Botulinum toxin',
  segmentLocales: [],
};
const cheek = { documentId: siteId, locale: 'fr', slug: 'joue', name: 'Joue', segmentLocales: [] };
const siteFacts = { bodyRegion: 'face' as const, laterality: 'paired' as const, markers: [] };

const source = {
  documentId: 'source',
  title: 'Botulinum toxin for Frey syndrome',
  publisher: 'Toxins 11(2):84',
  year: 2019,
  kind: null,
  url: 'https://journal.example/frey',
  doi: '10.1002/(SICI)1<1::AID>3.0',
  pmid: '30717172',
};

const common = {
  summary: 'En bref.',
  codes: [],
  approvals: [],
  sources: [],
  review: { lastReviewed: null, nextReview: null, overdue: false, reviewedBy: null },
  alternates: [
    { locale: 'fr', slug: 'syndrome-de-frey' },
    { locale: 'en', slug: 'frey-syndrome' },
  ],
  seo: { title: 'Titre', description: 'Description' },
  createdAt: '2026-11-01T08:00:00.000Z',
  updatedAt: '2026-11-02T08:00:00.000Z',
  publishedAt: '2026-11-03T08:00:00.000Z',
};

const safety = {
  boxedWarning: [...rich('It can spread.'), ...rich('Get help.')],
  commonSideEffects: rich('Pain.'),
  contraindications: rich('Allergy.'),
  whenToSeekHelp: rich('At once.'),
};

const bareCondition: ConditionPage = {
  ...address,
  ...common,
  alsoKnownAs: [],
  faqs: [],
  image: null,
  overview: [],
  symptoms: [],
  howTreatmentHelps: [],
  limitations: [],
  alternatives: null,
  whenToSeeADoctor: null,
  evidence: { level: 'limited', note: null },
  treatments: [],
  injectionSites: [],
};

const fullCondition: ConditionPage = {
  ...bareCondition,
  alsoKnownAs: [{ name: 'syndrome auriculotemporal' }],
  codes: [{ system: 'icd-10-cm', value: 'L74.52', label: 'Secondary focal hyperhidrosis', labelLocale: null }],
  treatments: [{ ...therapy, summary: 'In short.', safety, emergencyNumbers: [] }],
  injectionSites: [{ ...cheek, summary: 'En bref.', ...siteFacts }],
  sources: [source, { ...source, doi: null, pmid: null, publisher: 'MHRA', year: null }],
  review: {
    lastReviewed: '2026-11-01',
    nextReview: '2027-11-01',
    overdue: false,
    reviewedBy: { documentId: 'clinician', name: 'Dr A', credentials: 'Neurologist', sample: false },
  },
  image: { url: '/uploads/frey.svg', width: 800, height: 600, alternativeText: 'Dessin', caption: 'Légende' },
  faqs: [{ question: 'Est-ce durable ?', answer: [...rich('Non.'), ...rich('Quelques mois.')] }],
};

const fullTreatment: TreatmentPage = {
  ...common,
  ...therapy,
  alternates: [{ locale: 'en', slug: 'botulinum-toxin' }],
  codes: [{ system: 'atc', value: 'M03AX01', label: null, labelLocale: null }],
  faqs: fullCondition.faqs,
  image: fullCondition.image,
  whatItIs: [],
  howItWorks: [],
  benefits: [],
  whatToExpect: rich('Small injections.'),
  administeredBy: 'A physician',
  safety,
  emergencyNumbers: [],
  conditions: [{ ...address, summary: 'En bref.' }],
  injectionSites: [{ ...cheek, summary: 'En bref.', ...siteFacts }],
};

const fullSite: InjectionSitePage = {
  ...common,
  ...cheek,
  ...siteFacts,
  alternates: [{ locale: 'fr', slug: 'joue' }],
  codes: [{ system: 'uberon', value: 'UBERON:0001567', label: 'cheek', labelLocale: null }],
  description: [],
  conditions: [{ ...address, summary: 'En bref.' }],
  treatments: [{ ...therapy, summary: 'In short.', safety, emergencyNumbers: [] }],
  image: {
    url: '/api/body-map.svg?injectionSite=joue&view=side&locale=fr',
    width: 360,
    height: 480,
    alternativeText: 'Dessin',
    caption: null,
    locale: 'fr',
  },
};

/** What is served: JSON, without what TypeScript knows of it. */
const json = (value: unknown) => JSON.parse(JSON.stringify(value));
const ofCondition = (page: ConditionPage) => json(conditionStructuredData(page, urls));
const ofTreatment = (page: TreatmentPage) => json(treatmentStructuredData(page, urls));
const ofSite = (page: InjectionSitePage) => json(injectionSiteStructuredData(page, urls));

const full = { condition: ofCondition(fullCondition), treatment: ofTreatment(fullTreatment), site: ofSite(fullSite) };

test('the pages of this test are pages of the contract', () => {
  condition.shape.parse(bareCondition);
  condition.shape.parse(fullCondition);
  treatment.shape.parse(fullTreatment);
  injectionSite.shape.parse(fullSite);
});

test.each([
  ['a condition with everything', full.condition],
  ['a treatment with everything', full.treatment],
  ['an injection site', full.site],
  ['a condition with nothing optional', ofCondition(bareCondition)],
  ['a treatment with empty texts', ofTreatment({ ...fullTreatment, whatToExpect: [], conditions: [], image: null })],
])('%s uses only terms of schema.org', (_case, jsonLd) => {
  expect(() => assertVocabulary(jsonLd)).not.toThrow();
});

test.each([
  ['condition', full.condition, 'MedicalCondition', `https://api.example/api/conditions/${conditionId}`],
  ['treatment', full.treatment, 'MedicalTherapy', `https://api.example/api/treatments/${treatmentId}`],
  ['injection-site', full.site, 'AnatomicalStructure', `https://api.example/api/injection-sites/${siteId}`],
])('a %s page is a medical web page about it', (type, page, entity, api) => {
  const id = `${api}/structured-data#${type}`;
  expect(page).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'MedicalWebPage',
    about: { '@type': entity, '@id': id },
    mainEntity: { '@id': id },
  });
});

test('the page says where it is, in which language, and how fresh it is', () => {
  expect(full.condition).toMatchObject({
    '@id': 'https://clinic.example/fr/condition/syndrome-de-frey',
    url: 'https://clinic.example/fr/condition/syndrome-de-frey',
    name: 'Titre',
    headline: 'Syndrome de Frey',
    description: 'Description',
    inLanguage: 'fr',
    dateModified: '2026-11-02T08:00:00.000Z',
    lastReviewed: '2026-11-01',
    reviewedBy: {
      '@type': 'Person',
      name: 'Dr A',
      hasCredential: { '@type': 'EducationalOccupationalCredential', name: 'Neurologist' },
    },
  });
});

test('the condition names itself, its codes and its pages in all languages', () => {
  expect(full.condition.about).toMatchObject({
    name: 'Syndrome de Frey',
    alternateName: ['syndrome auriculotemporal'],
    description: 'En bref.',
    code: [
      {
        '@type': 'MedicalCode',
        codeValue: 'L74.52',
        codingSystem: 'ICD-10-CM',
        name: { '@value': 'Secondary focal hyperhidrosis', '@language': 'en' },
      },
    ],
    mainEntityOfPage: [
      { '@id': 'https://clinic.example/fr/condition/syndrome-de-frey', inLanguage: 'fr' },
      { '@id': 'https://clinic.example/en/condition/frey-syndrome', inLanguage: 'en' },
    ],
  });
});

describe('language', () => {
  test('a name in another language than the page is marked with it', () => {
    expect(full.condition.about.possibleTreatment).toMatchObject([
      {
        '@type': 'MedicalTherapy',
        '@id': `https://api.example/api/treatments/${treatmentId}/structured-data#treatment`,
        name: { '@value': 'Botulinum toxin', '@language': 'en' },
        mainEntityOfPage: {
          '@type': 'MedicalWebPage',
          '@id': 'https://clinic.example/en/treatment/botulinum-toxin',
          url: 'https://clinic.example/en/treatment/botulinum-toxin',
          inLanguage: 'en',
        },
      },
    ]);
  });

  test("a name in the page's language is plain", () => {
    expect(full.condition.about.associatedAnatomy).toMatchObject([{ '@type': 'AnatomicalStructure', name: 'Joue' }]);
  });

  test('so are the places of a treatment', () => {
    expect(full.treatment.about.bodyLocation).toEqual([{ '@value': 'Joue', '@language': 'fr' }]);
  });
});

describe('ids link up', () => {
  const { condition, treatment, site } = full;

  test.each([
    ["a condition's treatment", condition.about.possibleTreatment[0], treatment],
    ["a condition's injection site", condition.about.associatedAnatomy[0], site],
    ["a treatment's condition", treatment.mentions[0], condition],
    ["that condition's treatment", treatment.mentions[0].possibleTreatment, treatment],
    ["a treatment's injection site", treatment.mentions[1], site],
    ["that site's treatment", treatment.mentions[1].relatedTherapy, treatment],
    ["a site's condition", site.about.relatedCondition[0], condition],
    ["a site's treatment", site.about.relatedTherapy[0], treatment],
  ])('%s is what its own page is about', (_case, mention, page) => {
    expect(mention['@id']).toBe(page.about['@id']);
    expect(mention['@type'] ?? page.about['@type']).toBe(page.about['@type']);
  });

  test('in every language', () => {
    const english = ofCondition({ ...fullCondition, locale: 'en', slug: 'frey-syndrome', name: 'Frey syndrome' });
    expect(english.about['@id']).toBe(condition.about['@id']);
    expect(english['@id']).not.toBe(condition['@id']);
  });
});

test('sources are cited: articles with their identifiers, other works with their publisher', () => {
  expect(full.condition.citation).toEqual([
    {
      '@type': 'ScholarlyArticle',
      name: 'Botulinum toxin for Frey syndrome',
      url: 'https://journal.example/frey',
      datePublished: '2019',
      isPartOf: { '@type': 'CreativeWork', name: 'Toxins 11(2):84' },
      identifier: [
        { '@type': 'PropertyValue', propertyID: 'doi', value: '10.1002/(SICI)1<1::AID>3.0' },
        { '@type': 'PropertyValue', propertyID: 'pmid', value: '30717172' },
      ],
      sameAs: ['https://doi.org/10.1002/(SICI)1%3C1%3A%3AAID%3E3.0', 'https://pubmed.ncbi.nlm.nih.gov/30717172/'],
    },
    {
      '@type': 'CreativeWork',
      name: 'Botulinum toxin for Frey syndrome',
      url: 'https://journal.example/frey',
      publisher: { '@type': 'Organization', name: 'MHRA' },
    },
  ]);
});

test('safety information is there in full', () => {
  expect(full.treatment.about).toMatchObject({
    howPerformed: 'Small injections.',
    contraindication: 'Allergy.',
    adverseOutcome: { '@type': 'MedicalEntity', description: 'Pain.' },
    seriousAdverseOutcome: { '@type': 'MedicalEntity', description: 'It can spread.\nGet help.\nAt once.' },
  });
});

test.each([
  ['a condition', full.condition.about.possibleTreatment],
  ['a site', full.site.about.relatedTherapy],
])('%s has that of its treatments with it, in their language', (_case, therapies) => {
  expect(therapies).toMatchObject([
    {
      contraindication: { '@value': 'Allergy.', '@language': 'en' },
      adverseOutcome: { description: { '@value': 'Pain.', '@language': 'en' } },
      seriousAdverseOutcome: { description: { '@value': 'It can spread.\nGet help.\nAt once.', '@language': 'en' } },
    },
  ]);
});

test('what stands in for outdated text is in its own language', () => {
  const boxedWarning = [...rich('Il peut se propager.'), { ...rich('New: it can spread far.')[0], locale: 'en' }];
  const [treatment] = fullCondition.treatments;
  const french = { ...treatment, locale: 'fr', safety: { ...safety, boxedWarning, whenToSeekHelp: rich('Vite.') } };
  const { about } = ofCondition({ ...fullCondition, treatments: [french] } as ConditionPage) as typeof full.condition;
  expect(about.possibleTreatment[0].seriousAdverseOutcome.description).toEqual([
    'Il peut se propager.',
    { '@value': 'New: it can spread far.', '@language': 'en' },
    'Vite.',
  ]);
});

test('a sample reviewed nothing', () => {
  const reviewedBy = { documentId: 'sample', name: 'Sample', credentials: 'None', sample: true };
  const sample = ofCondition({ ...fullCondition, review: { ...fullCondition.review, reviewedBy } });
  expect(sample).not.toHaveProperty('reviewedBy');
  expect(sample).not.toHaveProperty('lastReviewed');
});

test('the clinic publishes the page, where it has a name; its pages have the paths of their type and language', () => {
  const clinic = { name: 'Clinic', mark: '/uploads/mark.svg' };
  const page = json(conditionStructuredData(fullCondition, createUrls('https://api.example/', site, clinic)));
  expect(page.publisher).toEqual({
    '@type': 'MedicalClinic',
    name: 'Clinic',
    url: 'https://clinic.example/',
    logo: 'https://api.example/uploads/mark.svg',
  });
  expect(page.breadcrumb.itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: 'Clinic', item: 'https://clinic.example/' },
    { '@type': 'ListItem', position: 2, name: 'Syndrome de Frey', item: page.url },
  ]);
  expect(() => assertVocabulary(page)).not.toThrow();
  expect(full.condition).not.toHaveProperty('publisher');
  expect(full.condition.breadcrumb.itemListElement[0].name).toBe('clinic.example');
  const french = ofTreatment({ ...fullTreatment, locale: 'fr', slug: 'toxine' });
  expect(french.url).toBe('https://clinic.example/fr/traitements/toxine');
});

test('questions and answers are a part of the page', () => {
  expect(full.condition.hasPart).toEqual([
    {
      '@type': 'FAQPage',
      '@id': 'https://clinic.example/fr/condition/syndrome-de-frey#faq',
      inLanguage: 'fr',
      mainEntity: [
        {
          '@type': 'Question',
          name: 'Est-ce durable ?',
          acceptedAnswer: { '@type': 'Answer', text: 'Non.\nQuelques mois.' },
        },
      ],
    },
  ]);
});

test('the picture has an absolute address, its size and its texts', () => {
  const picture = {
    '@type': 'ImageObject',
    '@id': 'https://api.example/uploads/frey.svg',
    contentUrl: 'https://api.example/uploads/frey.svg',
    width: { '@type': 'QuantitativeValue', value: 800, unitCode: 'E37' },
    height: { '@type': 'QuantitativeValue', value: 600, unitCode: 'E37' },
    description: 'Dessin',
    caption: 'Légende',
  };
  expect(full.condition.primaryImageOfPage).toEqual(picture);
  expect(full.condition.about.image).toEqual(picture);
});

test('the picture of a site is the one that is drawn of it', () => {
  const at = 'https://api.example/api/body-map.svg?injectionSite=joue&view=side&locale=fr';
  expect(full.site.primaryImageOfPage).toMatchObject({ '@id': at, contentUrl: at, description: 'Dessin' });
  expect(ofSite({ ...fullSite, image: null })).not.toHaveProperty('primaryImageOfPage');
});

test('a picture stored elsewhere keeps its address', () => {
  const image = { url: 'https://cdn.example/a.png', width: null, height: null, alternativeText: null, caption: null };
  expect(ofCondition({ ...bareCondition, image }).primaryImageOfPage).toEqual({
    '@type': 'ImageObject',
    '@id': 'https://cdn.example/a.png',
    contentUrl: 'https://cdn.example/a.png',
  });
});

test('what is not known is not stated', () => {
  const { about, ...page } = ofCondition(bareCondition);
  expect(Object.keys(page).sort()).toEqual(
    [
      ...['@context', '@id', '@type', 'breadcrumb', 'dateModified', 'description', 'headline'],
      ...['inLanguage', 'mainEntity', 'medicalAudience', 'name', 'url'],
    ].sort(),
  );
  expect(Object.keys(about).sort()).toEqual(['@id', '@type', 'description', 'mainEntityOfPage', 'name']);
});
