// As a tag of BCP 47 is built (RFC 5646, section 2.1); which subtags exist is not asked.
const TAG = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/;

/**
 * A language tag with hyphens; some tools write `fr_FR`.
 *
 * @returns undefined for what is no tag at all
 */
export function languageTag(value: string): string | undefined {
  const tag = value.trim().replaceAll('_', '-');
  return TAG.test(tag) ? tag : undefined;
}

/** Whether two tags name the same language: case says nothing (RFC 5646, section 2.1.1), `_` is read as `-`. */
export function sameLanguage(one: string, other: string): boolean {
  return comparable(one) === comparable(other);
}

/** Whether two tags agree in all that both of them say, as `fr` and `fr-FR` do. */
export function compatibleLanguages(one: string, other: string): boolean {
  const [shorter, longer] = [comparable(one), comparable(other)].sort((a, b) => a.length - b.length);
  return `${longer}-`.startsWith(`${shorter}-`);
}

function comparable(tag: string): string {
  return tag.trim().replaceAll('_', '-').toLowerCase();
}
