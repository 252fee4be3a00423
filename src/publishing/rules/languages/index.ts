/** Languages that the rules of texts know: one file each, and one line here. The rules find nothing in any other. */
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import type { Language } from './language';

export { BRAND_NAMES } from './brandNames';
export type { Language, Negation } from './language';

export const LANGUAGES: Readonly<Record<string, Language>> = { de, en, es, fr };
