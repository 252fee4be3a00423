import { primaryLanguage } from '../../locales';

/** The picture's own words in one language. */
export interface Messages {
  front: string;
  back: string;
  face: string;
  injectionSites: string;
  /** The picture's description for those who cannot see it, given the marked sites as "1 Forehead". */
  describe: (numbered: string[]) => string;
}

const ENGLISH: Messages = {
  front: 'Front',
  back: 'Back',
  face: 'Face',
  injectionSites: 'Injection sites',
  describe: (numbered) =>
    numbered.length > 0
      ? `A drawing of a body from the front and from the back, and of the face. Marked sites: ${numbered.join(', ')}.`
      : 'A drawing of a body from the front and from the back, and of the face. No site is marked.',
};

const MESSAGES: Record<string, Messages> = {
  en: ENGLISH,
  es: {
    front: 'De frente',
    back: 'De espaldas',
    face: 'Cara',
    injectionSites: 'Lugares de inyección',
    describe: (numbered) =>
      numbered.length > 0
        ? `Dibujo de un cuerpo de frente y de espaldas, y de la cara. Lugares marcados: ${numbered.join(', ')}.`
        : 'Dibujo de un cuerpo de frente y de espaldas, y de la cara. No hay ningún lugar marcado.',
  },
  fr: {
    front: 'De face',
    back: 'De dos',
    face: 'Visage',
    injectionSites: 'Sites d’injection',
    describe: (numbered) =>
      numbered.length > 0
        ? `Dessin d’un corps de face et de dos, et du visage. Sites marqués : ${numbered.join(', ')}.`
        : 'Dessin d’un corps de face et de dos, et du visage. Aucun site n’est marqué.',
  },
  de: {
    front: 'Vorderseite',
    back: 'Rückseite',
    face: 'Gesicht',
    injectionSites: 'Injektionsstellen',
    describe: (numbered) =>
      numbered.length > 0
        ? `Zeichnung eines Körpers von vorn und von hinten und des Gesichts. Markierte Stellen: ${numbered.join(', ')}.`
        : 'Zeichnung eines Körpers von vorn und von hinten und des Gesichts. Keine Stelle ist markiert.',
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
