const MOST = 2000;

/** A field's value to read, whatever kind of field it is: text, rich text, parts, related entries, pictures. */
export function valueWords(value: unknown): string {
  const words = wordsOf(value).trim();
  if (words === '') return '(nothing)';
  return words.length > MOST ? `${words.slice(0, MOST)} …` : words;
}

function wordsOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value))
    return value
      .map(wordsOf)
      .filter(Boolean)
      .join(isRichText(value) ? '\n\n' : '; ');
  return wordsOfObject(value as Record<string, unknown>);
}

function wordsOfObject(value: Record<string, unknown>): string {
  if ('connect' in value || 'disconnect' in value) return relationWords(value);
  if (typeof value.text === 'string' && value.type === 'text') return value.text;
  if (Array.isArray(value.children)) return value.children.map(wordsOf).join(value.type === 'list' ? '\n' : '');
  // A related entry or a file is called by its name; a part of an entry is read as a whole.
  if ('documentId' in value || 'mime' in value) return String(value.name ?? value.title ?? value.label ?? '');
  return Object.entries(value)
    .filter(([name]) => !UNSAID.has(name))
    .map(([, part]) => wordsOf(part))
    .filter(Boolean)
    .join(': ');
}

/** What the form makes of a relation: entries that are added, and ones that are taken out. */
function relationWords({ connect, disconnect }: Record<string, unknown>): string {
  const names = (list: unknown) =>
    (Array.isArray(list) ? list : []).map((one) => String(one?.label ?? one?.name ?? one?.documentId ?? ''));
  const [added, removed] = [names(connect), names(disconnect)];
  return [added.length > 0 && `added: ${added.join(', ')}`, removed.length > 0 && `taken out: ${removed.join(', ')}`]
    .filter(Boolean)
    .join('; ');
}

function isRichText(value: readonly unknown[]): boolean {
  return value.length > 0 && value.every((one) => typeof one === 'object' && one !== null && 'children' in one);
}

const UNSAID = new Set(['id', '__temp_key__', '__component', 'key']);
