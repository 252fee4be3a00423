import type { Core, UID } from '@strapi/strapi';
import { describedAttributes, PAGES, type PagedType, type PageType, searchWeight, type Weight } from '../../content';
import { SECTION_TITLES } from '../../labels';
import { type Attribute, attributesOf, isLocalizedType } from '../../model';
import { literal, quoted } from '../../schemas';
import { shownRows } from '../../served';
import { columnOf } from '../../strapi';

export type SearchedType = PageType;

/** Types that can be found, by the name that hits carry. */
export const SEARCHED = Object.fromEntries(PAGES.map(({ type, uid }) => [type, uid])) as Record<
  SearchedType,
  PagedType
>;

/** Of Strapi's attributes, those that hold words. */
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
  /** SQL of the titles of its sections in the language of the row: looked for, and no part of its text. */
  titles: string[];
}

/** Every text of a type that belongs to a language, and what else its description has found. */
export function indexedTypes(strapi: Core.Strapi): Indexed[] {
  return Object.entries(SEARCHED).map(([type, uid]) => {
    const { tableName } = strapi.db.metadata.get(uid);
    const model = strapi.contentType(uid);
    if (!isLocalizedType(model)) throw new Error(`${uid} has no languages to search in.`);
    const found = Object.entries(attributesOf(model)).flatMap(([name, attribute]) => {
      const weight = searchWeight(uid, name, attribute);
      return weight ? [{ name, attribute, weight }] : [];
    });
    const parts = found.flatMap(({ name, attribute, weight }) => {
      const sql = attribute.component
        ? componentText(strapi, uid, name, attribute.component)
        : columnText('entry', columnOf(strapi, uid, name), attribute);
      return sql ? [{ sql, weight }] : [];
    });
    const components = found.flatMap(({ attribute: { component } }) =>
      component ? [{ uid: component, table: strapi.db.metadata.get(component).tableName }] : [],
    );
    const headings = found.flatMap(({ name, attribute }) =>
      attribute.type === 'blocks'
        ? [{ sql: headingsIn('entry', columnOf(strapi, uid, name)), weight: 'B' as const }]
        : [],
    );
    return {
      type: type as SearchedType,
      table: tableName,
      shown: shownRows(strapi, uid),
      components,
      parts: [...parts, ...headings],
      titles: found.flatMap(({ name, attribute }) => titlesOf(name, attribute)),
    };
  });
}

/** SQL of the titles of the sections that an attribute is, or holds. */
function titlesOf(name: string, { component }: Attribute): string[] {
  const titles = Object.entries(SECTION_TITLES).map(([language, ofLanguage]) => {
    const held = Object.entries(ofLanguage).filter(([section]) =>
      component ? section === name || section.startsWith(`${name}.`) : section === name,
    );
    return { language, words: held.map(([, title]) => title).join(' ') };
  });
  if (titles.every(({ words }) => words === '')) return [];
  const cases = titles.map(({ language, words }) => `when ${literal(language)} then ${literal(words)}`);
  return [`case split_part(lower(entry.locale), '-', 1) ${cases.join(' ')} end`];
}

function componentText(strapi: Core.Strapi, uid: UID.ContentType, field: string, component: UID.Component): string {
  const columns = Object.entries(attributesOf(strapi.getModel(component)))
    .filter(([name]) => isSearched(component, name))
    .flatMap(([name, attribute]) => columnText('part', columnOf(strapi, component, name), attribute) ?? []);
  const owner = strapi.db.metadata.get(uid).tableName;
  return `(select string_agg(concat_ws(' ', ${columns.join(', ')}), E'\\n' order by link."order", link.id)
    from public.${quoted(`${owner}_cmps`)} as link join ${shownRows(strapi, component)} as part on part.id = link.cmp_id
    where link.entity_id = entry.id and link.component_type = ${literal(component)} and link.field = ${literal(field)})`;
}

/** Words of a component count with the component, but for those that its description leaves out. */
function isSearched(component: UID.Component, name: string): boolean {
  const member = describedAttributes(component).get(name)?.member;
  return member?.is === 'value' && member.weight !== 'none';
}

function columnText(row: string, column: string, { type }: Attribute): string | undefined {
  if (!TEXT.has(type)) return undefined;
  if (type !== 'blocks') return `${row}.${quoted(column)}`;
  // Blocks are a tree with its words in members named "text"; strict, for lax paths give words in lists twice.
  return `(select string_agg(words #>> '{}', ' ') from jsonb_path_query(${row}.${quoted(column)}::jsonb, 'strict $.**.text') as words)`;
}

/** SQL of the headings within rich text, which say what a part of it is about. */
function headingsIn(row: string, column: string): string {
  return `(select string_agg(words #>> '{}', ' ')
    from jsonb_path_query(${row}.${quoted(column)}::jsonb, '$[*] ? (@.type == "heading").children[*].text') as words)`;
}
