/** What a picture is asked for by. */
type Asked = Partial<Record<'condition' | 'treatment' | 'injectionSite' | 'view', string>>;

/**
 * The name of a picture among others in one page: the same whenever the same is asked for, and another one for anything
 * else. No space is in it, at which `aria-labelledby` would end.
 */
export function nameOf(asked: Asked, locale: string): string {
  const said = (['condition', 'treatment', 'injectionSite', 'view'] as const).flatMap((parameter) => {
    const value = asked[parameter];
    return value === undefined ? [] : [parameter, plain(value)];
  });
  return ['body-map', ...said, plain(locale)].join('_');
}

/** Without spaces, without the sign that stands between parts, and without halves of characters. */
function plain(value: string): string {
  return encodeURIComponent(value.replace(/\p{Cs}/gu, '')).replaceAll('_', '%5F');
}
