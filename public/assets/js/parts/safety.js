import { element } from '../element.js';
import { kept } from '../kept.js';
import { regionName } from '../locales.js';
import { prose, section } from './section.js';
import { pendingTag, served } from './served.js';

/** What a treatment's safety information consists of, most urgent first. */
const PARTS = ['boxedWarning', 'whenToSeekHelp', 'contraindications', 'commonSideEffects'];

/**
 * The safety information of treatments where the whole page is about them: a section of its own.
 *
 * @param {object[]} treatments
 */
export function safetySection(visit, treatments) {
  const node = section(
    'safety',
    visit.messages.safety,
    treatments.map((treatment) => safetyOf(visit, treatment, 3)),
  );
  node?.classList.add('safety');
  return node;
}

/**
 * A section that speaks of treatments, and begins with what must be known of them: in full and in the open, nothing of
 * it may need a click to be seen.
 *
 * @param {object[]} treatments as pages hold them, with their safety information
 * @param {...Node} content what the section says
 */
export function treatmentSection(visit, id, title, treatments, ...content) {
  return section(id, title, safetyBlock(visit, treatments), content);
}

function safetyBlock(visit, treatments) {
  return (
    treatments.length > 0 &&
    element(
      'div',
      { id: 'safety', class: 'safety', role: 'region', 'aria-labelledby': 'safety-title' },
      element('h3', { id: 'safety-title' }, visit.messages.safety),
      treatments.map((treatment) => safetyOf(visit, treatment, 4)),
    )
  );
}

function safetyOf(visit, treatment, level) {
  const { messages } = visit;
  return [
    element(
      'p',
      { class: 'safety-subject' },
      `${messages.safetySubject} `,
      served(visit, treatment.locale, element('strong', kept(treatment, 'name'), treatment.name)),
      pendingTag(visit, treatment.locale),
    ),
    element(
      'div',
      { class: 'safety-parts' },
      PARTS.filter((part) => treatment.safety?.[part]?.length > 0).map((part) =>
        element(
          'div',
          { class: `safety-part ${part}` },
          element(`h${level}`, {}, messages[part]),
          prose(visit, treatment.locale, treatment.safety[part], level),
          part === 'whenToSeekHelp' && emergencyNumbers(visit, treatment),
        ),
      ),
    ),
  ];
}

/** Whom to call, by region. */
function emergencyNumbers({ locale, messages }, { emergencyNumbers: numbers = [] }) {
  const byRegion = new Map();
  for (const one of numbers) byRegion.set(one.region, [...(byRegion.get(one.region) ?? []), one]);
  if (byRegion.size === 0) return null;
  return element(
    'div',
    { class: 'emergency-numbers' },
    element('p', {}, messages.emergencyNumbers),
    element(
      'dl',
      {},
      [...byRegion].map(([region, ofRegion]) =>
        element(
          'div',
          {},
          element('dt', {}, regionName(region, locale)),
          ofRegion.map((one) =>
            element('dd', {}, element('a', { href: `tel:${one.number}`, ...kept(one, 'number') }, one.number)),
          ),
        ),
      ),
    ),
  );
}
