import { readEntry, readList } from '../api.js';
import { element } from '../element.js';
import { kept } from '../kept.js';
import { runPage } from '../page.js';
import { approvalsSection } from '../parts/approvals.js';
import { bodyMap } from '../parts/body-map.js';
import { cards } from '../parts/cards.js';
import { codesSection, entryPage, questionsSection, safetyLink } from '../parts/entry.js';
import { foundationSection } from '../parts/foundation.js';
import { listPage } from '../parts/list-page.js';
import { safetySection } from '../parts/safety.js';
import { section, textSection } from '../parts/section.js';
import { served } from '../parts/served.js';
import { readTreatments } from '../treatments.js';

runPage({
  type: 'treatments',
  async show(visit) {
    const slug = visit.parameters.get('slug');
    if (slug) return treatmentPage(visit, await readEntry('treatments', slug, visit.locale));
    const treatments = await readList('treatments', visit.locale);
    const [only] = treatments;
    return treatments.length === 1
      ? treatmentPage(visit, await readEntry('treatments', only.slug, visit.locale))
      : treatmentList(visit, treatments);
  },
});

/** Without a slug in the address: the one treatment there is, or all of them. */
async function treatmentList(visit, treatments) {
  const { messages } = visit;
  return {
    title: messages.treatments,
    description: messages.treatmentsText,
    content: listPage(
      visit,
      { title: messages.treatments, text: messages.treatmentsText, treatments: await readTreatments(visit.locale) },
      cards(visit, 'treatments', treatments, 'h2'),
    ),
  };
}

function treatmentPage(visit, treatment) {
  const { messages } = visit;
  const text = (name) => textSection(visit, treatment.locale, name, messages[name], treatment[name]);
  return {
    ...treatment.seo,
    alternates: treatment.alternates,
    slug: treatment.slug,
    structuredData: `treatments/${treatment.slug}/structured-data`,
    picture: `treatments/${treatment.slug}/image.png`,
    content: [
      entryPage(visit, treatment, {
        kind: messages.treatment,
        lines: [safetyLink(visit)],
        sections: [
          text('whatItIs'),
          safetySection(visit, [treatment]),
          text('howItWorks'),
          text('benefits'),
          text('whatToExpect'),
          treatment.administeredBy &&
            section(
              'administeredBy',
              messages.administeredBy,
              served(
                visit,
                treatment.locale,
                element('p', kept(treatment, 'administeredBy'), treatment.administeredBy),
              ),
            ),
          treatment.conditions.length > 0 &&
            section('conditions', messages.treatedConditions, cards(visit, 'conditions', treatment.conditions)),
          treatment.injectionSites.length > 0 &&
            section('where', messages.where, bodyMap(visit, { treatment: treatment.slug }, treatment.injectionSites)),
          approvalsSection(visit, treatment.approvals, { conditions: true }),
          questionsSection(visit, treatment),
          codesSection(visit, treatment),
          foundationSection(visit, treatment),
        ],
      }),
    ],
  };
}
