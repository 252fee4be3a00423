import type { Core, UID } from '@strapi/strapi';
import { type Attribute, attributesOf, isLocalizedType, localizedFlag } from '../../model';
import { shownRows } from '../../translation';

/** How much a match counts: PostgreSQL's weights, A most. */
type Weight = 'A' | 'B' | 'C' | 'D';

/** Types that can be found, by the name that hits carry. */
export const SEARCHED = {
  condition: 'api::condition.condition',
  treatment: 'api::treatment.treatment',
  'injection-site': 'api::injection-site.injection-site',
} as const satisfies Record<string, UID.ContentType>;

export type SearchedType = keyof typeof SEARCHED;

/** What counts more than running text. Codes are facts, but people search for them. */
const WEIGHTS: Record<string, Weight> = { name: 'A', alsoKnownAs: 'A', codes: 'B', summary: 'C' };
/** Not on the page as text. */
const LEFT_OUT = new Set(['slug', 'seo', 'imageAlternativeText', 'imageCaption', 'locale']);
const TEXT = new Set(['string', 'text', 'richtext', 'blocks']);

/** A component table whose rows are part of an entry. */
interface ComponentTable {
  table: string;
  uid: UID.Component;
}

/** What PostgreSQL is told about one type. */
export interface Indexed {
  type: SearchedType;
  table: string;
  /** SQL of its rows as they are shown. */
  shown: string;
  components: ComponentTable[];
  /** SQL of each part of the text of the row `entry`, with its weight. */
  parts: { sql: string; weight: Weight }[];
}

/** Every text of a type that belongs to a language, by its schema: a new attribute joins by itself. */
export function indexedTypes(strapi: Core.Strapi): Indexed[] {
  return Object.entries(SEARCHED).map(([type, uid]) => {
    const { tableName } = strapi.db.metadata.get(uid);
    const model = strapi.contentType(uid);
    if (!isLocalizedType(model)) throw new Error(`${uid} has no languages to search in.`);
    const found = Object.entries(attributesOf(model)).filter(
      ([name, attribute]) => !LEFT_OUT.has(name) && (localizedFlag(attribute) === true || name in WEIGHTS),
    );
    const parts = found.flatMap(([name, attribute]) => {
      const sql = attribute.component
        ? componentText(strapi, uid, name, attribute.component)
        : columnText('entry', columnOf(strapi, uid, name), attribute);
      return sql ? [{ sql, weight: WEIGHTS[name] ?? ('D' as const) }] : [];
    });
    const components = found.flatMap(([, { component }]) =>
      component ? [{ uid: component, table: strapi.db.metadata.get(component).tableName }] : [],
    );
    return { type: type as SearchedType, table: tableName, shown: shownRows(strapi, uid), components, parts };
  });
}

function componentText(strapi: Core.Strapi, uid: UID.ContentType, field: string, component: UID.Component): string {
  const columns = Object.entries(attributesOf(strapi.getModel(component)))
    .filter(([name, { private: isPrivate }]) => !isPrivate && name !== 'system' && name !== 'label')
    .flatMap(([name, attribute]) => columnText('part', columnOf(strapi, component, name), attribute) ?? []);
  const owner = strapi.db.metadata.get(uid).tableName;
  return `(select string_agg(concat_ws(' ', ${columns.join(', ')}), ' ' order by link."order", link.id)
    from public."${owner}_cmps" as link join ${shownRows(strapi, component)} as part on part.id = link.cmp_id
    where link.entity_id = entry.id and link.component_type = '${component}' and link.field = '${field}')`;
}

function columnText(row: string, column: string, { type }: Attribute): string | undefined {
  if (!TEXT.has(type)) return undefined;
  if (type !== 'blocks') return `${row}."${column}"`;
  // Blocks are a tree with its words in members named "text"; strict, for lax paths give words in lists twice.
  return `(select string_agg(words #>> '{}', ' ') from jsonb_path_query(${row}."${column}"::jsonb, 'strict $.**.text') as words)`;
}

function columnOf(strapi: Core.Strapi, uid: UID.Schema, attribute: string): string {
  const { columnName } = strapi.db.metadata.get(uid).attributes[attribute] as { columnName?: string };
  return columnName ?? attribute;
}
