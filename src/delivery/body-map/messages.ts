/** Words of the picture itself, by language; one that is not here gets English. */
interface Messages {
  front: string;
  back: string;
  face: string;
  title: (subject: string | undefined) => string;
  /** @param sites numbered, in order; empty if none is marked */
  description: (sites: string) => string;
}

const en: Messages = {
  front: 'Front',
  back: 'Back',
  face: 'Face',
  title: (subject) => (subject ? `Injection sites: ${subject}` : 'Injection sites'),
  description: (sites) =>
    `A face, and a figure from the front and from the back. ${sites ? `Marked are: ${sites}.` : 'No site is marked.'}`,
};

const MESSAGES: Record<string, Messages> = {
  en,
  es: {
    front: 'Delante',
    back: 'Detrás',
    face: 'Cara',
    title: (subject) => (subject ? `Lugares de inyección: ${subject}` : 'Lugares de inyección'),
    description: (sites) =>
      `Una cara y una figura vista por delante y por detrás. ${sites ? `Están marcados: ${sites}.` : 'No hay ningún lugar marcado.'}`,
  },
  fr: {
    front: 'Face avant',
    back: 'Dos',
    face: 'Visage',
    title: (subject) => (subject ? `Sites d’injection : ${subject}` : 'Sites d’injection'),
    description: (sites) =>
      `Un visage et une silhouette vue de face et de dos. ${sites ? `Sont marqués : ${sites}.` : 'Aucun site n’est marqué.'}`,
  },
  de: {
    front: 'Vorderseite',
    back: 'Rückseite',
    face: 'Gesicht',
    title: (subject) => (subject ? `Injektionsstellen: ${subject}` : 'Injektionsstellen'),
    description: (sites) =>
      `Ein Gesicht und eine Figur von vorn und von hinten. ${sites ? `Markiert sind: ${sites}.` : 'Keine Stelle ist markiert.'}`,
  },
};

/** Words in a language, or in the broader one it is a kind of, or in English, with the language they are in. */
export function messagesIn(locale: string): Messages & { locale: string } {
  const known = [locale, locale.split('-')[0] ?? ''].find((code) => code in MESSAGES) ?? 'en';
  return { ...en, ...MESSAGES[known], locale: known };
}
