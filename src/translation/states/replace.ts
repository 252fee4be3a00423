import type { Core, UID } from '@strapi/strapi';
import { type Entry, fieldsOf, ingest, type Models, modelsOf } from '../../segments';
import { columnOf } from '../../strapi';
import type { Assessment, Marked } from './assess';
import type { Replaced, Replacement } from './store';
import type { Version } from './versions';

/** What of a translation must not be shown. */
interface Unsafe {
  /** Segments of the source that it changed for safety, or that have no translation. */
  withheld: readonly Marked[];
  /** Texts of the translation that the source took out. */
  dropped: readonly Marked[];
  counterparts: Assessment['counterparts'];
}

/**
 * What is shown of a translation instead of its withheld segments: the text of the source in their place, in rich
 * text as blocks that name their language, and nothing where the source has nothing any more. Per stored row, so that
 * whatever reads the rows reads that.
 */
export function replacementsFor(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  source: Version,
  target: Version,
  { withheld, dropped, counterparts }: Unsafe,
): Replaced {
  const of = {
    ownerTable: strapi.db.metadata.get(uid).tableName,
    ownerId: target.row.id,
    locale: target.locale,
    status: target.status,
  };
  if (withheld.length + dropped.length === 0) return { ...of, replacements: [], paths: [] };
  const models = modelsOf(strapi);
  const data = ingest(models, uid, {
    source: source.row,
    target: target.row,
    counterparts,
    texts: new Map(withheld.map((segment) => [segment.path, segment])),
    blockMembers: { locale: source.locale },
    dropped: new Set(dropped.map(({ path }) => path)),
  });
  return {
    ...of,
    replacements: rowsOf(strapi, models, uid, target.row.id, data),
    paths: withheld.map(({ path }) => path),
  };
}

/** Splits an entry's data into the rows that hold it. A component the translation does not have has no row to show. */
function rowsOf(
  strapi: Core.Strapi,
  models: Models,
  uid: UID.Schema,
  id: number | undefined,
  data: Entry,
): Replacement[] {
  const { tableName } = strapi.db.metadata.get(uid);
  const columns: Record<string, unknown> = {};
  const components: Replacement[] = [];
  for (const { name, attribute } of fieldsOf(models, uid)) {
    if (!(name in data)) continue;
    const { component } = attribute;
    if (component) {
      const items = [data[name] ?? []].flat() as Entry[];
      components.push(...items.flatMap((item) => rowsOf(strapi, models, component, item.id as number, item)));
    } else {
      columns[columnOf(strapi, uid, name)] = data[name];
    }
  }
  return id === undefined || Object.keys(columns).length === 0
    ? components
    : [{ contentTable: tableName, rowId: id, columns }, ...components];
}
