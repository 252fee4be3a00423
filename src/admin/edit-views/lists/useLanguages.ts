import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';

interface Language {
  code: string;
  name: string;
}

/** Every configured language, once they are read; none where they are not asked for. */
export function useLanguages(isAsked: boolean): readonly Language[] {
  const { get } = useFetchClient();
  const [languages, setLanguages] = useState<readonly Language[]>([]);
  useEffect(() => {
    if (!isAsked) return setLanguages([]);
    let isCurrent = true;
    get<Language[]>('/i18n/locales').then(
      ({ data }) => isCurrent && setLanguages(data.map(({ code, name }) => ({ code, name: nameOf(code, name) }))),
      () => undefined, // A list without these is still a list.
    );
    return () => {
      isCurrent = false;
    };
  }, [isAsked, get]);
  return languages;
}

/** Strapi calls a language "French (fr)", or whatever its administrator wrote. */
function nameOf(code: string, name: string): string {
  return name.replace(` (${code})`, '');
}
