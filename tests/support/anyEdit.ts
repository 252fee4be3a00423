import fc from 'fast-check';
import { DESCRIPTIONS } from '../../src/content';
import type { Application } from './application';
import { editor, uids } from './fixtures';
import { query } from './postgres';
import { perform, step } from './randomEdits';

/** An edit of any kind, over any road. */
export const anyEdit = fc.oneof(
  { arbitrary: step, weight: 8 },
  {
    arbitrary: fc.record({
      act: fc.constantFrom(
        'text',
        'rename',
        'alt',
        'sql',
        'words',
        'source',
        'approval',
        'approve',
        'link',
        'part',
        'clinician',
        'guide',
        'column',
        'column',
        'column',
      ),
      which: fc.nat(5),
      locale: fc.constantFrom('en', 'fr', 'de'),
    }),
    weight: 8,
  },
  { arbitrary: fc.record({ act: fc.constantFrom('language', 'default') }), weight: 1 },
);
export type Edit = typeof anyEdit extends fc.Arbitrary<infer One> ? One : never;

interface Entry {
  documentId: string;
}

/** Parts of entries, and what becomes another of them. */
const PARTS = [
  'components_fact_codes set label = $1',
  'components_fact_emergency_numbers set number = $1',
  'components_fact_markers set x = x / 2 + length($1) / 100.0',
  'components_text_faqs set question = $1',
  'components_text_seos set title = $1',
  'components_fact_wordings set text = $1',
];

let count = 0;

/** Another value of one, as SQL: of texts, numbers, days and moments; of the rest none. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'character varying': `case when column ~ '^[A-Za-z ]+$' then column || ' x' else column end`,
  text: `column || ' x'`,
  integer: 'column + 1',
  boolean: 'not column',
  date: `column - 1`,
  'timestamp without time zone': `column + interval '1 second'`,
};

/** Of some published entries of any type, whatever column comes next. */
async function anyColumn(app: Application, which: number, locale: string): Promise<void> {
  const tables = DESCRIPTIONS.map(({ uid }) => app.strapi.db.metadata.get(uid).tableName);
  const columns = await query<{ table_name: string; column_name: string; data_type: string }>(
    app.database,
    `select table_name, column_name, data_type from information_schema.columns where table_schema = 'public'
      and table_name = any ($1) and data_type = any ($2) and column_name not in ('id', 'document_id', 'locale', 'slug')
      and column_name not like '%\\_id' order by md5(table_name || column_name)`,
    [tables, Object.keys(OTHERWISE)],
  );
  const one = columns[(count * 7 + which) % columns.length];
  if (!one) return;
  const value = OTHERWISE[one.data_type]?.replaceAll('column', one.column_name);
  await query(
    app.database,
    `update ${one.table_name} set ${one.column_name} = ${value} where id in (select id from ${one.table_name}
      where published_at is not null and locale is not distinct from coalesce(
        (select $1::text where exists (select from ${one.table_name} where locale = $1)), null)
      order by md5(id::text || $2) limit 2)`,
    [locale, String(count)],
  ).catch(() => {}); // what may not be
}

/** Makes an edit; one that cannot be made is none. */
export async function make(app: Application, one: Edit): Promise<void> {
  if ('uid' in one) return perform(app.strapi, one);
  const edit = editor(app.strapi);
  count += 1;
  const which = 'which' in one ? one.which : 0;
  const locale = 'locale' in one ? one.locale : 'en';
  const all = (await app.strapi.documents(uids.CONDITION).findMany({})) as unknown as Entry[];
  const documentId = all[which % all.length]?.documentId ?? '';
  const saved = async (data: object) => {
    await edit.update(uids.CONDITION, { documentId, locale, data });
    await edit.publish(uids.CONDITION, { documentId, locale });
  };
  switch (one.act) {
    case 'text':
      return saved({
        evidenceNote: `Note ${count}`,
        overview: [{ type: 'paragraph', children: [{ type: 'text', text: `Text ${count}` }] }],
      }).catch(() => {});
    case 'rename':
      return saved({ slug: `renamed-${which}-${count % 3}`, name: `Name ${count}` }).catch(() => {});
    case 'alt':
      await query(
        app.database,
        `update treatments set image_alternative_text = $1 where published_at is not null and locale = $2
          and document_id = (select min(document_id) from treatments)`,
        [`Alt ${count}`, locale],
      );
      await query(app.database, `update files set alternative_text = $1 where id = (select min(id) from files)`, [
        `Alt ${count}`,
      ]);
      return;
    case 'sql':
      await query(
        app.database,
        `update conditions set summary = $1 where published_at is not null and locale = $2 and document_id = $3`,
        [`Summary ${count}`, locale, documentId],
      );
      return;
    case 'words':
      await query(
        app.database,
        `update conditions set search_words = $1 where published_at is not null and locale = $2 and document_id = $3`,
        [count % 2 ? 'botulinum' : `word${count}`, locale, documentId],
      );
      return;
    case 'source':
      await query(app.database, `update sources set title = $1 where id = (select min(id) + $2 from sources)`, [
        `Title ${count}`,
        which,
      ]);
      return;
    case 'approval':
      await query(
        app.database,
        `update approvals set authority = $1, region = $2 where id = (select id from approvals where published_at is not null
          order by id offset $3 limit 1)`,
        [`Authority ${count}`, count % 2 ? 'GB' : 'US', which * 4],
      );
      return;
    // Of anything that holds it, shared or in one language.
    case 'part':
      await query(
        app.database,
        `update ${PARTS[which]} where id in (select id from ${PARTS[which]?.split(' ')[0]} order by md5(id::text || $1) limit 3)`,
        [`Part ${count}`],
      );
      return;
    case 'clinician':
      await query(app.database, `update clinicians set name = $1`, [`Dr. ${count}`]);
      return;
    case 'column':
      return anyColumn(app, which, locale);
    case 'guide':
      await query(
        app.database,
        `update guides set name = $1 where published_at is not null and locale = $2
          and document_id = (select min(document_id) from guides)`,
        [`Guide ${count}`, locale],
      );
      return;
    case 'approve': {
      const every = (await app.strapi.documents(uids.APPROVAL).findMany({})) as unknown as Entry[];
      const id = every[which]?.documentId ?? '';
      const [published] = await app.strapi
        .documents(uids.APPROVAL)
        .findMany({ filters: { documentId: id }, status: 'published' });
      await edit[published ? 'unpublish' : 'publish'](uids.APPROVAL, { documentId: id }).catch(() => {});
      return;
    }
    case 'link':
      // Of another condition, whatever anybody thinks of it.
      await query(
        app.database,
        `update approvals_condition_lnk set condition_id = (select id from conditions where document_id = $1
          and published_at is not null and locale = 'en') where id = (select min(link.id) + $2 from approvals_condition_lnk as link)
          and exists (select from conditions where document_id = $1 and published_at is not null and locale = 'en')`,
        [documentId, which],
      );
      return;
    case 'language': {
      const locales = app.strapi.plugin('i18n').service('locales');
      const found = await locales.findByCode('it');
      await (found ? locales.delete({ id: found.id }) : locales.create({ code: 'it', name: 'Italian' }));
      return;
    }
    case 'default':
      await app.strapi
        .plugin('i18n')
        .service('locales')
        .setDefaultLocale({ code: count % 2 ? 'es' : 'en' })
        .catch(() => {}); // what it lacks would be served nowhere
  }
}
