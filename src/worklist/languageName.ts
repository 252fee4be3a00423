/** "French" for `fr`; the code itself where there is no name for it. */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language', fallback: 'code' }).of(code) ?? code;
  } catch {
    return code; // not a language's code by BCP 47
  }
}
