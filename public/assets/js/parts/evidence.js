import { element } from '../element.js';
import { kept } from '../kept.js';
import { section } from './section.js';
import { served } from './served.js';

/** From least to best known. */
const LEVELS = ['expert_opinion', 'limited', 'moderate', 'strong'];

/** How well it is known that treatment helps: in words, with the note that says what they rest on. */
export function evidenceSection(visit, { evidence, locale }) {
  return section(
    'evidence',
    visit.messages.evidence,
    evidenceLevel(visit, evidence),
    evidence.note &&
      served(visit, locale, element('p', { class: 'evidence-note', ...kept(evidence, 'note') }, evidence.note)),
  );
}

/** The bars only repeat the words. */
export function evidenceLevel({ messages }, { level }) {
  const reached = LEVELS.indexOf(level);
  return element(
    'p',
    { class: 'evidence-level' },
    element(
      'span',
      { class: 'evidence-bars', 'aria-hidden': 'true' },
      LEVELS.map((_, index) => element('span', { class: index <= reached && 'reached' })),
    ),
    messages.evidenceLevels[level],
  );
}
