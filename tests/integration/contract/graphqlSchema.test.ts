/** The schema of GraphQL against the contract as REST has it (contract §3 and §4), and what HTTP has to do with it. */
import {
  buildSchema,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { DESCRIPTIONS } from '../../../src/content';
import { type Application, startApplication } from '../../support/application';

interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
}

let app: Application;
let schema: GraphQLSchema;
let schemas: Record<string, JsonSchema>;
beforeAll(async () => {
  app = await startApplication();
  schema = buildSchema((await app.get('/graphql/schema.graphql').expect(200)).text);
  ({ schemas } = (await app.get('/api/openapi.json').expect(200)).body.components);
});
afterAll(() => app.stop());

const typeNamed = (name: string) => schema.getType(name) as GraphQLObjectType;
const ids = DESCRIPTIONS.map(({ id }) => id);

describe('the schema as text', () => {
  test('is for code generators: text, with a validator, the public part alone', async () => {
    const { headers, text } = await app.get('/graphql/schema.graphql').expect(200);
    expect(headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      etag: expect.stringMatching(/^"[\w-]+"$/),
      'cache-control': expect.stringMatching(/^public/),
    });
    await app.get('/graphql/schema.graphql').set('If-None-Match', String(headers.etag)).expect(304);
    expect(schema.getMutationType()).toBeUndefined();
    expect(text).not.toMatch(/UsersPermissions|UploadFile|createdBy|searchWords/);
  });

  test('is the schema that is served', async () => {
    const { body } = await app.graphql('{ __schema { types { name } } }').expect(200);
    const own = ({ name }: { name: string }) => !name.startsWith('__');
    expect(
      Object.values(schema.getTypeMap())
        .filter(own)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(
      body.data.__schema.types
        .filter(own)
        .map(({ name }: { name: string }) => name)
        .sort(),
    );
  });

  test('takes no parameters', async () => {
    const { body } = await app.get('/graphql/schema.graphql?nonsense=1').expect(400);
    expect(body.error.details.code).toBe('invalid-parameter');
  });
});

describe('what OpenAPI says of each type, GraphQL says, too', () => {
  /** Both are there in GraphQL, as a list of what there is. */
  const ALWAYS_THERE = new Set(['segmentLocales']);
  /** Rich text, which has no type in GraphQL. */
  const isJson = (type: GraphQLOutputType) => getNamedType(type).name === 'JSON';

  function resolved(one: JsonSchema): { is: JsonSchema; isNullable: boolean } {
    const options = one.anyOf ?? one.oneOf ?? [];
    if (options.some(({ type }) => type === 'null'))
      return { is: resolved(options.find(({ type }) => type !== 'null') ?? {}).is, isNullable: true };
    if (one.$ref) return resolved(schemas[one.$ref.split('/').at(-1) ?? ''] ?? {});
    if (Array.isArray(one.type))
      return {
        is: { ...one, type: one.type.find((type) => type !== 'null') ?? '' },
        isNullable: one.type.includes('null'),
      };
    return { is: one, isNullable: false };
  }

  /** Where both differ, as sentences. */
  function differences(path: string, one: JsonSchema, type: GraphQLOutputType, seen = new Set<string>()): string[] {
    const { is, isNullable } = resolved(one);
    const name = path.split('.').at(-1) ?? '';
    const said = isNonNullType(type) === (!isNullable || ALWAYS_THERE.has(name)) ? [] : [`${path} is ${type}`];
    if (isJson(type)) return said;
    const bare = getNullableType(type);
    if (is.type === 'array') {
      if (!isListType(bare)) return [...said, `${path} is no list: ${type}`];
      return [...said, ...differences(`${path}.[]`, is.items ?? {}, bare.ofType, seen)];
    }
    if (is.properties) {
      if (!isObjectType(bare)) return [...said, `${path} is no object: ${type}`];
      const key = `${bare.name} ${Object.keys(is.properties)}`;
      if (seen.has(key)) return said;
      seen.add(key);
      const inner = Object.entries(is.properties).flatMap(([member, shape]) => {
        const field = bare.getFields()[member];
        return field ? differences(`${path}.${member}`, shape, field.type, seen) : [`${path}.${member} is missing`];
      });
      return [...said, ...inner];
    }
    const leaf = getNamedType(bare);
    const expected =
      is.type === 'integer'
        ? ['Int']
        : is.type === 'number'
          ? ['Float']
          : is.type === 'boolean'
            ? ['Boolean']
            : ['String', 'ID', 'Date', 'DateTime'];
    const fits = expected.includes(leaf.name) || (isEnumType(leaf) && is.enum !== undefined);
    return isLeafType(bare) && fits ? said : [...said, `${path} is ${type}, not ${is.type}`];
  }

  test.each(ids)('%s', (id) => {
    expect(
      differences(
        id,
        { $ref: id },
        schema.getQueryType()?.getFields()[id[0]?.toLowerCase() + id.slice(1)]?.type as GraphQLOutputType,
      ).slice(1),
    ).toEqual([]);
  });

  test.each(ids)('%s has no members besides', (id) => {
    const known = new Set([...Object.keys(schemas[id]?.properties ?? {}), 'createdAt', 'updatedAt', 'publishedAt']);
    const others = Object.keys(typeNamed(id).getFields()).filter(
      (name) => !known.has(name.replace(/_connection$/, '')),
    );
    expect(others.filter((name) => name !== 'locale' || id !== 'Approval')).toEqual([]);
  });

  test('no list has gaps, and a connection is always there', () => {
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type) || type.name.startsWith('__')) continue;
      for (const { name, type: held } of Object.values(type.getFields())) {
        const bare = getNullableType(held);
        if (isListType(bare)) expect(`${type.name}.${name}: ${held}`).toMatch(/!\]!$/);
        if (name.endsWith('_connection')) expect(`${type.name}.${name}: ${held}`).toMatch(/!$/);
      }
    }
  });
});

describe('filters and sort know the names of the contract', () => {
  const NAMES = DESCRIPTIONS.flatMap(({ id, path, members }) =>
    Object.entries(members).flatMap(([name, member]): [type: string, path: string, name: string][] => {
      const inner = member.is === 'group' ? member.members : member.is === 'picture' ? member.texts : undefined;
      if (inner)
        return Object.entries(inner).flatMap(([one, { is, ...value }]): [string, string, string][] =>
          is === 'value' && 'kind' in value && value.kind !== 'structured' ? [[id, path, `${name}.${one}`]] : [],
        );
      return member.is === 'value' && member.kind !== 'structured' ? [[id, path, name]] : [];
    }),
  );

  test.each(NAMES)('%s (%s): %s', async (id, path, name) => {
    const field = `${path.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}`;
    const [first, second] = name.split('.');
    const filter = second ? `{ ${first}: { ${second}: { notNull: true } } }` : `{ ${name}: { notNull: true } }`;
    const { body } = await app
      .graphql(`{ ${field}(sort: ["${name}:desc", "documentId"], filters: ${filter}) { documentId } }`)
      .expect(200);
    const rest = await app
      .get(`/api/${path}?sort=${name}:desc,documentId&fields=documentId`)
      .query({ [`filters[${name.replace('.', '][')}][$notNull]`]: 'true' })
      .expect(200);
    const found = (entries: { documentId: string }[]) => entries.map(({ documentId }) => documentId);
    expect(found(body.data[field])).toEqual(found(rest.body.data));
    expect(typeNamed(id)).toBeDefined();
  });
});

describe('with fallback "none" what has no text in the language is left out, wherever it stands', () => {
  interface Related {
    field: string;
    target: GraphQLObjectType;
  }

  const isEntry = (type: GraphQLObjectType) => 'documentId' in type.getFields();
  const related = (type: GraphQLObjectType): Related[] =>
    Object.values(type.getFields()).flatMap(({ name, type: held }) => {
      const target = getNamedType(held);
      return isObjectType(target) && isEntry(target) ? [{ field: name, target }] : [];
    });
  /** Everything of an entry but what it leads to. */
  const own = (type: GraphQLObjectType): string =>
    Object.values(type.getFields())
      .flatMap(({ name, type: held }) => {
        const target = getNamedType(held);
        if (!isObjectType(target)) return [name];
        if (isEntry(target) || name.endsWith('_connection')) return [];
        const inner = Object.values(target.getFields()).filter((one) => isLeafType(getNamedType(one.type)));
        return [`${name} { ${inner.map((one) => one.name).join(' ')} }`];
      })
      .join(' ');

  const ROOTS = ['conditions', 'treatments', 'injectionSites', 'guides', 'approvals'];

  test.each(ROOTS)('%s, and what they lead to, two deep', async (root) => {
    const field = schema.getQueryType()?.getFields()[root];
    if (!field) throw new Error(`There is no ${root}`);
    const type = getNamedType(field.type) as GraphQLObjectType;
    let led = 0;
    let absent = 0;
    for (const one of related(type)) {
      for (const other of [undefined, ...related(one.target)]) {
        const inner = other ? `${other.field} { ${own(other.target)} }` : own(one.target);
        const { status, body } = await app.graphql(
          `{ ${root}(locale: "de", fallback: "none", pagination: { limit: ${other ? 3 : 15} }) { documentId ${one.field} { documentId ${inner} } } }`,
        );
        expect({ one: one.field, other: other?.field, status, errors: body.errors }).toMatchObject({
          status: 200,
          errors: undefined,
        });
        expect(body.errors).toBeUndefined();
        for (const entry of body.data[root]) {
          led += [entry[one.field] ?? []].flat().length;
          if (entry[one.field] === null) absent += 1;
        }
      }
    }
    if (root !== 'guides') expect(led).toBeGreaterThan(0); // none of which is in German
    // Of an approval, the condition or the treatment.
    if (root === 'approvals') expect(absent).toBeGreaterThan(0);
    const { body } = await app.graphql(`{ ${root}(locale: "de", fallback: "none") { ${own(type)} } }`).expect(200);
    expect(body.errors).toBeUndefined();
    for (const { locale } of body.data[root]) expect([undefined, 'de']).toContain(locale);
  });
});

test('texts for search engines are there in every page, whoever wrote them', async () => {
  for (const [field, path] of [
    ['conditions', 'conditions'],
    ['treatments', 'treatments'],
    ['injectionSites', 'injection-sites'],
    ['guides', 'guides'],
  ]) {
    const { body } = await app.graphql(`{ ${field}(locale: "fr") { slug seo { title description } } }`).expect(200);
    for (const { slug, seo } of body.data[String(field)]) {
      const rest = await app.get(`/api/${path}/${slug}?locale=fr`).expect(200);
      expect(seo).toEqual(rest.body.data.seo);
    }
  }
  const { body } = await app
    .graphql('{ approvals { condition { seo { title } name } injectionSites { seo { title } name } } }')
    .expect(200);
  for (const { condition, injectionSites } of body.data.approvals) {
    expect(condition.seo.title).toEqual(expect.any(String));
    for (const { seo, name } of injectionSites) expect(seo.title).toBe(name);
  }
});

describe('facts that name entries of a language', () => {
  const APPROVAL = 'documentId restriction { locale text } condition { locale name } injectionSites { locale name }';

  test('name them in the one asked for, as in REST', async () => {
    for (const query of ['locale=fr', 'locale=de&fallback=none', '']) {
      const rest = await app.get(`/api/approvals?${query}&sort=documentId&pagination[pageSize]=100`).expect(200);
      const said = [...new URLSearchParams(query)].map(([name, value]) => `${name}: "${value}"`);
      const args = [...said, 'sort: "documentId"', 'pagination: { limit: 100 }'].join(', ');
      const { body } = await app.graphql(`{ approvals(${args}) { ${APPROVAL} } }`).expect(200);
      expect(rest.body.data).toMatchObject(body.data.approvals);
      expect(body.data.approvals.length).toBeGreaterThan(0);
    }
  });

  test('one alone, too, and a connection', async () => {
    const [{ documentId }] = (await app.get('/api/approvals')).body.data;
    const rest = await app.get(`/api/approvals/${documentId}?locale=fr`).expect(200);
    const { body } = await app
      .graphql(
        `{ approval(documentId: "${documentId}", locale: "fr") { ${APPROVAL} }
           approvals_connection(locale: "fr", fallback: "none", filters: { documentId: { eq: "${documentId}" } }) { nodes { ${APPROVAL} } pageInfo { total } } }`,
      )
      .expect(200);
    expect(rest.body.data).toMatchObject(body.data.approval);
    expect(body.data.approval.condition.locale).toBe('fr');
    expect(body.data.approvals_connection.pageInfo.total).toBe(1);
  });

  test('refuse an unknown language as others do', async () => {
    const { status, body } = await app.graphql('{ approvals(locale: "xx") { documentId } }');
    expect(status).toBe(400);
    expect(body.errors[0].extensions.error.details).toMatchObject({ code: 'unknown-locale' });
    await app.graphql('{ sources(locale: "fr") { documentId } }').expect(400);
  });
});

describe('at the address of GraphQL', () => {
  const QUERY = encodeURIComponent('{ conditions { slug } }');

  test('a browser is shown the documentation of this server', async () => {
    for (const accept of ['text/html', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8']) {
      const { headers, text } = await app.get('/graphql').set('Accept', accept).expect(302);
      expect(headers.location).toBe('/docs#/GraphQL');
      expect(headers.vary).toMatch(/Accept\b(?!-)/);
      expect(text).not.toMatch(/<script|https?:/);
    }
    await app.get('/docs').expect(200);
  });

  test.each([
    '*/*',
    'application/json',
    'application/graphql-response+json, application/json;q=0.9',
    'text/html,*/*;q=0.8',
  ])('a program is answered whatever it is, accepting %s', async (accept) => {
    const { body, headers } = await app.get(`/graphql?query=${QUERY}`).set('Accept', accept).expect(200);
    expect(body.data.conditions.length).toBeGreaterThan(0);
    expect(headers['content-type']).toMatch(/^application\/(?:graphql-response\+)?json/);
    await app.get('/graphql').set('Accept', 'application/json').expect(400);
  });

  test('HEAD is GET without a body', async () => {
    const get = await app.get(`/graphql?query=${QUERY}`).expect(200);
    const head = await app.head(`/graphql?query=${QUERY}`).expect(200);
    expect(head.headers.etag).toBe(get.headers.etag);
    expect(head.text).toBeFalsy();
  });
});
