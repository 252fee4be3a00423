import type { UID } from '@strapi/strapi';
import type { Models } from '../../segments';

/**
 * Content paths of attributes that the model requires and a row has not: drafts may lack them. Relations are the rules'.
 *
 * @param row with its components
 */
export function missingIn(
  models: Models,
  uid: UID.Schema,
  row: Readonly<Record<string, unknown>>,
  within = '',
): string[] {
  return Object.entries(models(uid)).flatMap(([name, { type, required, component, repeatable }]) => {
    const value = row[name];
    const path = `${within}${name}`;
    if (type === 'relation') return [];
    if (component && !isEmpty(value)) {
      const items = [value].flat() as Record<string, unknown>[];
      return items.flatMap((item, index) =>
        missingIn(models, component, item, repeatable ? `${path}.${String(item.key ?? index)}.` : `${path}.`),
      );
    }
    return required && isEmpty(value) ? [path] : [];
  });
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
