import { element } from '../element.js';
import { kept } from '../kept.js';
import { prose, section } from './section.js';
import { pendingTag, served } from './served.js';

/** What a treatment's safety information consists of, most urgent first. */
const PARTS = ['boxedWarning', 'whenToSeekHelp', 'contraindications', 'commonSideEffects'];

/**
 * The safety information of treatments, in full and in the open: nothing of it may need a click to be seen.
 *
 * @param {object[]} treatments treatment pages
 */
export function safetySection(visit, treatments) {
  const { messages } = visit;
  const node = section(
    'safety',
    messages.safety,
    treatments.map((treatment) => [
      element(
        'p',
        { class: 'safety-subject' },
        `${messages.safetySubject}: `,
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
            element('h3', {}, messages[part]),
            prose(visit, treatment.locale, treatment.safety[part], 3),
          ),
        ),
      ),
    ]),
  );
  node?.classList.add('safety');
  return node;
}
