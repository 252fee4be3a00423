import { readEntry } from '../api.js';
import { runPage } from '../page.js';
import { approvalsSection } from '../parts/approvals.js';
import { bodyMap } from '../parts/body-map.js';
import { cards } from '../parts/cards.js';
import { codesSection, entryPage, questionsSection, safetyLink } from '../parts/entry.js';
import { evidenceLevel, evidenceSection } from '../parts/evidence.js';
import { foundationSection } from '../parts/foundation.js';
import { treatmentSection } from '../parts/safety.js';
import { prose, section, textSection } from '../parts/section.js';

runPage({
  type: 'conditions',
  async show(visit) {
    const { locale, messages, parameters } = visit;
    const condition = await readEntry('conditions', parameters.get('slug') ?? '', locale);
    const { treatments } = condition;
    const text = (name) => textSection(visit, condition.locale, name, messages[name], condition[name]);
    return {
      ...condition.seo,
      alternates: condition.alternates,
      slug: condition.slug,
      structuredData: `conditions/${condition.slug}/structured-data`,
      picture: `conditions/${condition.slug}/image.png`,
      content: [
        entryPage(visit, condition, {
          kind: messages.condition,
          list: { path: '/conditions.html', name: messages.conditions },
          lines: [evidenceLevel(visit, condition.evidence), treatments.length > 0 && safetyLink(visit)],
          sections: [
            text('overview'),
            text('symptoms'),
            text('whenToSeeADoctor'),
            treatmentSection(
              visit,
              'howTreatmentHelps',
              messages.howTreatmentHelps,
              treatments,
              prose(visit, condition.locale, condition.howTreatmentHelps),
            ),
            evidenceSection(visit, condition),
            text('limitations'),
            text('alternatives'),
            condition.injectionSites.length > 0 &&
              section('where', messages.where, bodyMap(visit, { condition: condition.slug }, condition.injectionSites)),
            approvalsSection(visit, condition.approvals),
            treatments.length > 0 &&
              section('treatments', messages.treatmentOffered, cards(visit, 'treatments', treatments)),
            questionsSection(visit, condition),
            codesSection(visit, condition),
            foundationSection(visit, condition),
          ],
        }),
      ],
    };
  },
});
