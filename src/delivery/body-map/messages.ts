import type { View } from '../../body-map';
import { primaryLanguage } from '../../locales';

/** The picture's own words in one language. */
export interface Messages {
  /** What stands above each view. */
  views: Readonly<Record<View, string>>;
  injectionSites: string;
  /** Of a picture of one of them. */
  injectionSite: string;
  /** What stands between a word and what it announces, spaces included. */
  colon: string;
  /** What is drawn, for those who cannot see it: of one view, or of all. */
  drawing: Readonly<Record<View | 'all', string>>;
  markedSites: string;
  markedSite: string;
  /** What stands between two statements of one sentence, spaces included. */
  semicolon: string;
  noneMarked: string;
}

const ENGLISH: Messages = {
  views: { face: 'Face', side: 'Side', front: 'Front', back: 'Back' },
  injectionSites: 'Injection sites',
  injectionSite: 'Injection site',
  colon: ': ',
  drawing: {
    face: 'Drawing of a face from the front',
    side: 'Drawing of a face from the side',
    front: 'Drawing of a body from the front',
    back: 'Drawing of a body from the back',
    all: 'Drawing of a face from the front and from the side, and of a body from the front and from the back',
  },
  markedSites: 'Marked sites',
  markedSite: 'marked site',
  semicolon: '; ',
  noneMarked: 'No site is marked.',
};

/** Before a sign of two parts the French leave a narrow space at which no line is broken (U+202F). */
const NARROW = '\u202f';

const MESSAGES: Readonly<Record<string, Messages>> = {
  en: ENGLISH,
  es: {
    views: { face: 'Cara', side: 'De perfil', front: 'De frente', back: 'De espaldas' },
    injectionSites: 'Lugares de inyección',
    injectionSite: 'Lugar de inyección',
    colon: ': ',
    drawing: {
      face: 'Dibujo de una cara de frente',
      side: 'Dibujo de una cara de perfil',
      front: 'Dibujo de un cuerpo de frente',
      back: 'Dibujo de un cuerpo de espaldas',
      all: 'Dibujo de una cara de frente y de perfil, y de un cuerpo de frente y de espaldas',
    },
    markedSites: 'Lugares marcados',
    markedSite: 'lugar marcado',
    semicolon: '; ',
    noneMarked: 'No hay ningún lugar marcado.',
  },
  fr: {
    views: { face: 'Visage', side: 'De profil', front: 'De face', back: 'De dos' },
    injectionSites: 'Sites d’injection',
    injectionSite: 'Site d’injection',
    colon: `${NARROW}: `,
    drawing: {
      face: 'Dessin d’un visage de face',
      side: 'Dessin d’un visage de profil',
      front: 'Dessin d’un corps de face',
      back: 'Dessin d’un corps de dos',
      all: 'Dessin d’un visage de face et de profil, et d’un corps de face et de dos',
    },
    markedSites: 'Sites marqués',
    markedSite: 'site marqué',
    semicolon: `${NARROW}; `,
    noneMarked: 'Aucun site n’est marqué.',
  },
  de: {
    views: { face: 'Gesicht', side: 'Seitenansicht', front: 'Vorderseite', back: 'Rückseite' },
    injectionSites: 'Injektionsstellen',
    injectionSite: 'Injektionsstelle',
    colon: ': ',
    drawing: {
      face: 'Zeichnung eines Gesichts von vorn',
      side: 'Zeichnung eines Gesichts von der Seite',
      front: 'Zeichnung eines Körpers von vorn',
      back: 'Zeichnung eines Körpers von hinten',
      all: 'Zeichnung eines Gesichts von vorn und von der Seite und eines Körpers von vorn und von hinten',
    },
    markedSites: 'Markierte Stellen',
    markedSite: 'markierte Stelle',
    semicolon: '; ',
    noneMarked: 'Keine Stelle ist markiert.',
  },
};

/**
 * The picture's words for a locale: its language's (`es-MX` reads `es`), or else the English ones.
 *
 * @returns the words and the language they are in
 */
export function messagesFor(locale: string): { messages: Messages; spoken: string } {
  const primary = primaryLanguage(locale);
  const messages = Object.hasOwn(MESSAGES, primary) ? MESSAGES[primary] : undefined;
  return messages ? { messages, spoken: primary } : { messages: ENGLISH, spoken: 'en' };
}

/**
 * What a picture is called.
 *
 * @param subject name of the condition, treatment or site whose picture it is
 */
export function titleOf(
  { injectionSites, injectionSite, colon }: Messages,
  subject: string | undefined,
  isOfOneSite: boolean,
): string {
  if (!subject) return injectionSites;
  return `${isOfOneSite ? injectionSite : injectionSites}${colon}${subject}`;
}

/** A picture described for those who cannot see it: what is drawn, and the marked sites by their numbers. */
export function describe(
  { drawing, markedSites, colon, noneMarked }: Messages,
  view: View | undefined,
  names: readonly string[],
): string {
  const numbered = names.map((name, at) => `${at + 1} ${name}`).join(', ');
  return `${drawing[view ?? 'all']}. ${numbered ? `${markedSites}${colon}${numbered}.` : noneMarked}`;
}

/** The same in few words, of a picture of one site. */
export function describeSite({ drawing, markedSite, colon, semicolon }: Messages, view: View, name: string): string {
  return `${drawing[view]}${semicolon}${markedSite}${colon}${name}`;
}
