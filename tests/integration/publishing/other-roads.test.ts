/** Roads beside the admin panel, REST and code (roads.thorough.test.ts, gate.test.ts): none leads around the gate. */
import '../../support/gateOn';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ContentError, seed } from '../../../database/seed';
import { type Application, startApplication } from '../../support/application';
import { startExchange, translate } from '../../support/exchange';
import { conditionText, editor, uids } from '../../support/fixtures';
import { mcpClient } from '../../support/mcp';
import { type Publishable, publishable, refusalOf } from '../../support/publishable';
import { ROOT } from '../../support/root';
import { adminToken, apiToken } from '../../support/token';

const { CONDITION, TREATMENT, SITE, APPROVAL, SOURCE } = uids;
const PROMISE = 'Guaranteed cure, 100 % risk-free!';
const PROMISE_FR = 'Guérison garantie, sans aucun risque !';

/** What the public may see, and what is on record of it. */
async function publicOf(app: Application) {
  const versions: Record<string, unknown[]> = {};
  for (const uid of [CONDITION, TREATMENT, SITE, APPROVAL])
    versions[uid] = await app.strapi.db.query(uid).findMany({
      where: { publishedAt: { $notNull: true } },
      select: ['documentId', 'locale', 'publishedAt'],
      orderBy: { id: 'asc' },
    });
  const { rows } = await app.strapi.db.connection.raw('select count(*)::int as count from publishing.record');
  return { versions, sources: await app.strapi.db.query(SOURCE).count(), record: rows[0].count as number };
}

describe('without a person at the admin panel', () => {
  let app: Application;
  let edit: ReturnType<typeof editor>;
  let whole: Publishable;
  beforeAll(async () => {
    app = await startApplication('seeded', { configuration: { 'server.mcp.enabled': true } });
    edit = editor(app.strapi);
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    whole = await publishable(app.strapi);
  });

  const published = (documentId: string) =>
    app.strapi.db.query(CONDITION).findMany({ where: { documentId, publishedAt: { $notNull: true } } });

  describe('MCP', () => {
    let mcp: Awaited<ReturnType<typeof mcpClient>>;
    beforeAll(async () => {
      mcp = await mcpClient(app);
    });

    test('its tools that can change what the public sees are the ones tried here', async () => {
      const of = (await mcp.tools()).filter((name) => /_(condition|source)(_|$)/.test(name));
      expect(of).toEqual([
        'create_condition',
        'create_source',
        'delete_condition',
        'delete_source',
        'discard_condition_draft',
        'get_condition',
        'get_source',
        'list_condition',
        'list_source',
        'publish_condition',
        'unpublish_condition',
        'update_condition',
        'update_source',
      ]);
    });

    test('publishes what is whole, and the record says by which road', async () => {
      const answer = await mcp.call('publish_condition', { documentId: whole.condition, locale: 'en' });
      expect(answer.isError ? answer.content[0]?.text : undefined).toBeUndefined();
      expect(await published(whole.condition)).toHaveLength(1);
      const lines = await app.strapi.db.connection('publishing.record').where({ document_id: whole.condition });
      expect(lines).toMatchObject([
        { action: 'publish', locale: 'en', road: 'mcp', by_kind: 'person', by_name: 'Ada' },
      ]);
    });

    test.each<[string, string, () => object]>([
      ['a promise', 'publish_condition', () => ({ documentId: whole.condition, locale: 'en' })],
      ['what a page stands on away', 'unpublish_treatment', () => ({ documentId: whole.treatment, locale: 'en' })],
      [
        'a draft with it away, too',
        'unpublish_site',
        () => ({ documentId: whole.site, locale: 'en', discardDraft: true }),
      ],
      ['a deleted treatment', 'delete_treatment', () => ({ documentId: whole.treatment, locale: 'en' })],
      ['a deleted source', 'delete_source', () => ({ documentId: whole.source })],
    ])('is refused %s, with the reason', async (_, name, args) => {
      await edit.publish(CONDITION, { documentId: whole.condition, locale: 'en' });
      await edit.update(CONDITION, { documentId: whole.condition, locale: 'en', data: { summary: PROMISE } });
      const before = await publicOf(app);
      const answer = await mcp.call(name.replace('_site', '_injection-site'), args());
      expect(answer.isError).toBe(true);
      expect(answer.content[0]?.text).toMatch(/stands? in the way of publishing/);
      expect(await publicOf(app)).toEqual(before);
    });

    test.each<[string, () => object]>([
      [
        'create_condition',
        () => ({ data: conditionText(`mcp-${whole.condition}`, { summary: PROMISE, evidenceLevel: 'limited' }) }),
      ],
      [
        'update_condition',
        () => ({
          documentId: whole.condition,
          data: conditionText(`mcp-${whole.condition}`, { summary: PROMISE, evidenceLevel: 'limited' }),
        }),
      ],
    ])('%s writes a draft, whatever it is asked for, and the draft is refused', async (name, args) => {
      const before = await publicOf(app);
      const answer = await mcp.call(name, { ...args(), locale: 'en', status: 'published' });
      expect(answer.isError ? answer.content[0]?.text : undefined).toBeUndefined();
      expect(await publicOf(app)).toEqual(before);
      const [draft] = await app.strapi.db
        .query(CONDITION)
        .findMany({ where: { summary: PROMISE, locale: 'en' }, orderBy: { updatedAt: 'desc' } });
      const refused = await mcp.call('publish_condition', { documentId: draft?.documentId, locale: 'en' });
      expect(refused.isError).toBe(true);
      expect(await publicOf(app)).toEqual(before);
    });
  });

  describe("a caller's own transaction that goes on after a refusal", () => {
    beforeEach(async () => {
      await edit.publish(CONDITION, { documentId: whole.condition, locale: 'en' });
      await edit.update(CONDITION, { documentId: whole.condition, locale: 'en', data: { summary: PROMISE } });
    });

    test.each<[string, () => Promise<unknown>]>([
      ['publish', () => edit.publish(CONDITION, { documentId: whole.condition, locale: 'en' })],
      [
        'update with status',
        () =>
          edit.update(CONDITION, {
            documentId: whole.condition,
            locale: 'en',
            status: 'published',
            data: { summary: PROMISE },
          }),
      ],
      [
        'create with status',
        () =>
          edit.create(CONDITION, {
            locale: 'en',
            status: 'published',
            data: conditionText(`new-${whole.condition}`, { summary: PROMISE, evidenceLevel: 'limited' }),
          }),
      ],
      ['unpublish', () => edit.unpublish(TREATMENT, { documentId: whole.treatment, locale: 'en' })],
      ['delete', () => edit.remove(TREATMENT, { documentId: whole.treatment, locale: '*' })],
    ])('%s: what was refused is not committed, what it did beside is', async (_, work) => {
      const before = await publicOf(app);
      await app.strapi.db.transaction(async () => {
        await refusalOf(work());
        await edit.update(SITE, { documentId: whole.site, locale: 'en', data: { name: 'Written beside' } });
      });
      expect(await publicOf(app)).toEqual(before);
      expect(await edit.find(SITE, { documentId: whole.site, locale: 'en' })).toMatchObject({ name: 'Written beside' });
    });
  });

  test('GraphQL has no mutation, not even for a token with every right', async () => {
    const before = await publicOf(app);
    const token = await apiToken(app.strapi);
    const answer = await app
      .graphql(
        `mutation { updateCondition(documentId: "${whole.condition}", status: PUBLISHED, data: { summary: "${PROMISE}" }) { documentId } }`,
      )
      .auth(token, { type: 'bearer' });
    expect(answer.status).toBe(405);
    expect(await publicOf(app)).toEqual(before);
  });
});

describe('translations, the seed and languages', () => {
  let exchange: Awaited<ReturnType<typeof startExchange>>;
  let documentId: string;
  beforeAll(async () => {
    exchange = await startExchange();
    const { body } = await exchange.app.get('/api/conditions/frey-syndrome').expect(200);
    documentId = body.data.documentId;
  });
  afterAll(() => exchange.app.stop());

  const french = async () =>
    (await exchange.app.get(`/api/conditions/${documentId}?locale=fr`).expect(200)).body.data.summary;

  test.each<[string, () => Promise<unknown>]>([
    [
      'an import',
      async () => {
        const xliff = await exchange.exported(`locale=fr&state=all&documentId=${documentId}`);
        const report = await exchange.imported(translate(xliff, 'summary', PROMISE_FR));
        expect(report.counts).toMatchObject({ applied: 1, refused: 0 });
      },
    ],
    [
      'the desk',
      async () => {
        const desk = await exchange.desk.read(CONDITION, documentId, 'fr');
        await exchange.desk.save(desk, { summary: `${PROMISE_FR} ` }).expect(200);
      },
    ],
  ])('%s writes a draft, whose promise is refused when it is published', async (_, write) => {
    const before = { ...(await publicOf(exchange.app)), summary: await french() };
    await write();
    const draft = await exchange.edit.find(CONDITION, { documentId, locale: 'fr', status: 'draft' });
    expect(draft.summary).toContain(PROMISE_FR);
    expect({ ...(await publicOf(exchange.app)), summary: await french() }).toEqual(before);
    const findings = await refusalOf(exchange.edit.publish(CONDITION, { documentId, locale: 'fr' }));
    expect(findings.map(({ rule }) => rule)).toContain('no-promised-result');
    await exchange.edit.discardDraft(CONDITION, { documentId, locale: 'fr' });
    expect({ ...(await publicOf(exchange.app)), summary: await french() }).toEqual(before);
  });

  describe('the seed', () => {
    const FREY = path.join('conditions', 'frey-syndrome.yaml');
    let root: string;
    let content: string;
    beforeEach(() => {
      root = mkdtempSync(path.join(tmpdir(), 'seed-'));
      content = path.join(root, 'database', 'content');
      cpSync(path.join(ROOT, 'database', 'content'), content, { recursive: true });
      writeFileSync(
        path.join(content, 'clinicians', 'newcomer.yaml'),
        'facts:\n  name: Newcomer\n  credentials: Test\n',
      );
    });
    afterEach(() => rmSync(root, { recursive: true }));

    /** Taken away with its approvals, so that the seed has it to write. */
    beforeAll(async () => {
      const approvals = await exchange.app.strapi.db.query(APPROVAL).findMany({
        where: { publishedAt: null, condition: { documentId } },
        select: ['documentId'],
      });
      expect(approvals.length).toBeGreaterThan(0);
      await exchange.edit.remove(CONDITION, { documentId, locale: '*' });
      for (const approval of approvals) await exchange.edit.remove(APPROVAL, { documentId: approval.documentId });
    });

    const sow = () => seed(Object.create(exchange.app.strapi, { dirs: { value: { app: { root } } } }));
    const newcomers = () =>
      exchange.app.strapi.db.query('api::clinician.clinician').count({ where: { name: 'Newcomer' } });

    test.each<[string, RegExp, string, RegExp]>([
      [
        'a promise in one language',
        /^( {2}en:\n[\s\S]*?^ {4}summary: ").*"$/m,
        `$1${PROMISE}"`,
        /^conditions\/frey-syndrome\.yaml: text\.en\.summary: .* \(no-promised-result\)$/,
      ],
      [
        'no source',
        /^ {2}sources:\n(?: {4}- .*\n)+/m,
        '',
        /^conditions\/frey-syndrome\.yaml: facts\.sources: .* \(has-source\)$/,
      ],
    ])('is refused whole for %s, with file, path and reason', async (_, from, to, problem) => {
      const right = readFileSync(path.join(content, FREY), 'utf8');
      const wrong = right.replace(from, to);
      expect(wrong).not.toBe(right);
      writeFileSync(path.join(content, FREY), wrong);
      const before = await publicOf(exchange.app);
      const refused = await sow().then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(refused).toBeInstanceOf(ContentError);
      expect((refused as ContentError).problems).toContainEqual(expect.stringMatching(problem));
      expect(await publicOf(exchange.app)).toEqual(before);
      expect(await newcomers()).toBe(0);
    });

    test('is taken whole without a mistake, and on record', async () => {
      const { record } = await publicOf(exchange.app);
      expect((await sow()).created).toBeGreaterThan(2);
      expect(await newcomers()).toBe(1);
      expect((await publicOf(exchange.app)).record).toBeGreaterThan(record);
    });
  });

  test('another default locale publishes nothing, and a language is not removed with what is published in it', async () => {
    const { app } = exchange;
    const before = await publicOf(app);
    expect(before.record).toBeGreaterThan(0);
    const token = await adminToken(app);
    const { body } = await app.get('/i18n/locales').auth(token, { type: 'bearer' }).expect(200);
    const idOf = (code: string) => (body as { id: number; code: string }[]).find((one) => one.code === code)?.id;
    await app
      .put(`/i18n/locales/${idOf('fr')}`)
      .auth(token, { type: 'bearer' })
      .send({ name: 'French (fr)', isDefault: true })
      .expect(200);
    expect(await publicOf(app)).toEqual(before);
    await app
      .delete(`/i18n/locales/${idOf('de')}`)
      .auth(token, { type: 'bearer' })
      .expect(400);
    expect(await publicOf(app)).toEqual(before);
  });
});
