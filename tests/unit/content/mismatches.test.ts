/** The descriptions of content against models that fit, and against models that lack, add or alter something. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Models, mismatches } from '../../../src/content/mismatches';
import { registerDelivery } from '../../../src/delivery';
import { ROOT } from '../../support/root';

type Attribute = Record<string, unknown>;

interface Model {
  attributes: Record<string, Attribute>;
  options: { draftAndPublish?: boolean };
  pluginOptions: { i18n: { localized: boolean } };
  info: Record<string, string>;
}

type Read = { contentTypes: Record<string, Model>; components: Record<string, Model> };

const CONDITION = 'api::condition.condition';
const SOURCE = 'api::source.source';
const localized = { pluginOptions: { i18n: { localized: true } } };

const json = (file: string) => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));

/** The models of this project as Strapi loads them, and its own model of files. */
function models(): Read {
  const contentTypes = readdirSync(path.join(ROOT, 'src/api'))
    .filter((name) => readdirSync(path.join(ROOT, 'src/api', name)).includes('content-types'))
    .map((name) => [`api::${name}.${name}`, json(`src/api/${name}/content-types/${name}/schema.json`)]);
  const components = readdirSync(path.join(ROOT, 'src/components'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => [file.replace('/', '.').replace('.json', ''), json(`src/components/${file}`)]);
  const ofStrapi = { createdAt: { type: 'datetime' }, createdBy: { type: 'relation', private: true } };
  const all = Object.fromEntries(contentTypes) as Record<string, Model>;
  for (const model of Object.values(all)) Object.assign(model.attributes, ofStrapi);
  const texts = Object.fromEntries(
    ['name', 'alternativeText', 'caption', 'ext', 'mime', 'url', 'hash'].map((name) => [name, { type: 'string' }]),
  );
  const file = {
    attributes: {
      ...texts,
      width: { type: 'integer' },
      height: { type: 'integer' },
      formats: { type: 'json' },
      size: { type: 'decimal' },
    },
  };
  return {
    contentTypes: { ...all, 'plugin::upload.file': file as unknown as Model, 'admin::user': file as unknown as Model },
    components: Object.fromEntries(components),
  };
}

const of = (read: Read, uid: string): Model => {
  const model = read.contentTypes[uid] ?? read.components[uid];
  if (!model) throw new Error(`there is no ${uid}`);
  return model;
};

const attribute = (read: Read, uid: string, name: string): Attribute => {
  const found = of(read, uid).attributes[name];
  if (!found) throw new Error(`there is no ${name}`);
  return found;
};

const found = (alter: (read: Read) => void): string[] => {
  const read = models();
  alter(read);
  return mismatches(read as unknown as Models);
};

test('the models of this project fit their descriptions', () => {
  expect(found(() => undefined)).toEqual([]);
});

const schema = 'src/api/condition/content-types/condition/schema.json';

/** What is altered, and the one sentence that is said of it. */
const ALTERED: [what: string, alter: (read: Read) => void, sentence: string][] = [
  [
    'an attribute that nobody has described',
    (read) => Object.assign(of(read, CONDITION).attributes, { onset: { type: 'string', ...localized } }),
    `Attribute "onset" of ${CONDITION} is neither a member nor hidden: see ${schema}, src/content/condition.ts.`,
  ],
  [
    'an attribute that is gone',
    (read) => delete of(read, CONDITION).attributes.symptoms,
    `Attribute "symptoms" of ${CONDITION} is described and does not exist: see ${schema}, src/content/condition.ts.`,
  ],
  [
    'an attribute within a group that is gone',
    (read) => delete of(read, CONDITION).attributes.evidenceNote,
    `Attribute "evidenceNote" of ${CONDITION} is described and does not exist: see ${schema}, src/content/condition.ts.`,
  ],
  [
    'text that has become rich text',
    (read) => Object.assign(attribute(read, CONDITION, 'summary'), { type: 'blocks' }),
    `Attribute "summary" of ${CONDITION} is blocks and described as text: see ${schema}, src/content/condition.ts.`,
  ],
  [
    'a number that has become text',
    (read) => Object.assign(attribute(read, SOURCE, 'year'), { type: 'string' }),
    `Attribute "year" of ${SOURCE} is string and described as integer: see src/api/source/content-types/source/schema.json, src/content/source.ts.`,
  ],
  [
    'a value that is no longer required',
    (read) => Object.assign(attribute(read, CONDITION, 'overview'), { required: false }),
    `Attribute "overview" of ${CONDITION} is not required and described as always there: see ${schema}, src/content/condition.ts.`,
  ],
  [
    'a value that has become required',
    (read) => Object.assign(attribute(read, SOURCE, 'doi'), { required: true }),
    `Attribute "doi" of ${SOURCE} is required and described as optional: see src/api/source/content-types/source/schema.json, src/content/source.ts.`,
  ],
  [
    'an enumeration with another value',
    (read) => Object.assign(attribute(read, CONDITION, 'evidenceLevel'), { enum: ['strong', 'weak'] }),
    `Attribute "evidenceLevel" of ${CONDITION} has the values strong, weak and is described with strong, moderate, limited, expert_opinion: see ${schema}, src/content/condition.ts.`,
  ],
  [
    'an attribute that has become private',
    (read) => Object.assign(attribute(read, CONDITION, 'limitations'), { private: true }),
    `Attribute "limitations" of ${CONDITION} is private and described as a member: see ${schema}, src/content/condition.ts.`,
  ],
  [
    'a relation that leads elsewhere',
    (read) => Object.assign(attribute(read, CONDITION, 'sources'), { target: 'api::glossary-entry.glossary-entry' }),
    `Attribute "sources" of ${CONDITION} is api::glossary-entry.glossary-entry and described as entries of ${SOURCE}: see ${schema}, src/content/condition.ts.`,
  ],
  [
    'a relation to many that leads to one',
    (read) => Object.assign(attribute(read, CONDITION, 'sources'), { relation: 'manyToOne' }),
    `Attribute "sources" of ${CONDITION} leads to one and is described as many: see ${schema}, src/content/condition.ts.`,
  ],
  [
    'another component',
    (read) => Object.assign(attribute(read, CONDITION, 'codes'), { component: 'fact.marker' }),
    `Attribute "codes" of ${CONDITION} is fact.marker and described as fact.code: see ${schema}, src/content/condition.ts.`,
  ],
  [
    'one component where there was a list',
    (read) => Object.assign(attribute(read, CONDITION, 'faqs'), { repeatable: false }),
    `Attribute "faqs" of ${CONDITION} is one component and described as a list: see ${schema}, src/content/condition.ts.`,
  ],
  [
    'several pictures',
    (read) => Object.assign(attribute(read, CONDITION, 'image'), { multiple: true }),
    `Attribute "image" of ${CONDITION} is several files and described as one picture: see ${schema}, src/content/condition.ts.`,
  ],
  [
    'an attribute that is neither a fact nor of a language',
    (read) => delete attribute(read, CONDITION, 'name').pluginOptions,
    `Attribute "name" of ${CONDITION} does not say in pluginOptions.i18n.localized whether it belongs to a language or is a fact: see ${schema}.`,
  ],
  [
    'an attribute of a component that nobody has described',
    (read) => Object.assign(of(read, 'fact.code').attributes, { secret: { type: 'string', ...localized } }),
    'Attribute "secret" of fact.code is neither a member nor hidden: see src/components/fact/code.json, src/content/components.ts.',
  ],
  [
    'a hidden attribute that is gone',
    (read) => delete of(read, 'text.faq').attributes.key,
    'Attribute "key" of text.faq is hidden and does not exist: see src/components/text/faq.json, src/content/components.ts.',
  ],
  [
    'a dynamic zone, even a hidden one',
    (read) => Object.assign(attribute(read, 'text.faq', 'key'), { type: 'dynamiczone' }),
    'Attribute "key" of text.faq is a dynamic zone, whose texts are neither translated nor searched: hold components in attributes of their own: see src/components/text/faq.json.',
  ],
  [
    'a file of Strapi without its address',
    (read) => delete of(read, 'plugin::upload.file').attributes.url,
    'Attribute "url" of plugin::upload.file is described and does not exist: see schema of @strapi/upload, src/content/picture.ts.',
  ],
  [
    'a type that nobody has listed',
    (read) => Object.assign(read.contentTypes, { 'api::brochure.brochure': of(read, SOURCE) }),
    'api::brochure.brochure (src/api/brochure/content-types/brochure/schema.json) is neither described nor named as not public: see src/content/registry.ts.',
  ],
  [
    'a type that is gone',
    (read) => delete read.contentTypes['api::clinician.clinician'],
    'api::clinician.clinician has no model: see src/api/clinician/content-types/clinician/schema.json, src/content/clinician.ts.',
  ],
  [
    'pages without languages',
    (read) => {
      of(read, CONDITION).pluginOptions.i18n.localized = false;
    },
    `${CONDITION} has pages, and pluginOptions.i18n.localized is not true: see ${schema}, src/content/condition.ts.`,
  ],
  [
    'pages without drafts',
    (read) => {
      of(read, CONDITION).options.draftAndPublish = false;
    },
    `${CONDITION} has pages, and options.draftAndPublish is not true: see ${schema}, src/content/condition.ts.`,
  ],
  [
    'facts of a language',
    (read) => {
      of(read, SOURCE).pluginOptions.i18n.localized = true;
    },
    `${SOURCE} is a type of facts, and pluginOptions.i18n.localized is true: see src/api/source/content-types/source/schema.json, src/content/source.ts.`,
  ],
  [
    'another name',
    (read) => {
      of(read, 'api::injection-site.injection-site').info.singularName = 'spot';
    },
    'api::injection-site.injection-site has the singular name spot and the id InjectionSite: see src/api/injection-site/content-types/injection-site/schema.json, src/content/injectionSite.ts.',
  ],
  [
    'another plural',
    (read) => {
      of(read, CONDITION).info.pluralName = 'ailments';
    },
    `${CONDITION} has the plural name ailments and the path conditions: see ${schema}, src/content/condition.ts.`,
  ],
];

test.each(ALTERED)('%s is refused in one sentence', (_what, alter, sentence) => {
  expect(found(alter)).toEqual([sentence]);
});

test('everything that is wrong is said at once', () => {
  const all = found((read) => {
    for (const uid of [CONDITION, SOURCE]) Object.assign(of(read, uid).attributes, { strange: { type: 'string' } });
  });
  expect(all.filter((sentence) => sentence.includes('is neither a member nor hidden'))).toHaveLength(2);
});

test('delivery does not start with a model that is not described', () => {
  const read = models();
  delete of(read, CONDITION).attributes.symptoms;
  expect(() => registerDelivery(read as never)).toThrow(
    `Attribute "symptoms" of ${CONDITION} is described and does not exist: see ${schema}, src/content/condition.ts.`,
  );
});
