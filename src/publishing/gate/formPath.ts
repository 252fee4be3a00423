import { KEY } from '../../segments';

/**
 * A content path as forms name the field: items by their place instead of their key, and rich text as a whole.
 * `faqs.k2x9a.answer.0` is `faqs.1.answer`.
 */
export function formPath(path: string, values: Readonly<Record<string, unknown>>): string[] {
  const form: string[] = [];
  let here: unknown = values;
  for (const step of path.split('.')) {
    if (isBlocks(here)) break;
    if (Array.isArray(here)) {
      const index = here.findIndex((item) => (item as Record<string, unknown> | null)?.[KEY] === step);
      form.push(String(index < 0 ? step : index));
      here = here[index < 0 ? Number(step) : index];
    } else {
      form.push(step);
      here = (here as Record<string, unknown> | null | undefined)?.[step];
    }
  }
  return form;
}

/** Strapi's rich text is a list of blocks, which have a type. */
function isBlocks(value: unknown): boolean {
  return (
    Array.isArray(value) && value.length > 0 && value.every((one) => typeof one?.type === 'string' && 'children' in one)
  );
}
