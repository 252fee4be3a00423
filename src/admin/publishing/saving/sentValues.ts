/**
 * The form's values as the edit view sends them when it saves: related entries as what the API reads, not as what the
 * form shows. Strapi does the same (`transformData` in the content manager's DocumentActions) and keeps it to itself.
 */
export function sentValues(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return sent(values) as Record<string, unknown>;
}

function sent(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sent);
  if (typeof value !== 'object' || value === null) return value;
  if ('apiData' in value) return value.apiData;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, sent(part)]));
}
