import de from './de.js';
import en from './en.js';
import es from './es.js';
import fr from './fr.js';

/** What the site itself says, by language. Every language has the same keys; a test compares them. */
export const MESSAGES = { en, es, fr, de };
