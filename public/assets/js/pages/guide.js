import { readEntry } from '../api.js';
import { runPage } from '../page.js';
import { cards } from '../parts/cards.js';
import { entryPage, questionsSection, safetyLink } from '../parts/entry.js';
import { foundationSection } from '../parts/foundation.js';
import { treatmentSection } from '../parts/safety.js';
import { section, textSection } from '../parts/section.js';

runPage({
  type: 'guides',
  async show(visit) {
    const { locale, messages, parameters } = visit;
    const guide = await readEntry('guides', parameters.get('slug') ?? '', locale);
    const { treatments } = guide;
    return {
      ...guide.seo,
      alternates: guide.alternates,
      slug: guide.slug,
      structuredData: `guides/${guide.slug}/structured-data`,
      picture: `guides/${guide.slug}/image.png`,
      content: [
        entryPage(visit, guide, {
          kind: messages.guideKinds[guide.kind],
          list: { path: '/guides.html', name: messages.guides },
          lines: [treatments.length > 0 && safetyLink(visit)],
          sections: [
            textSection(visit, guide.locale, 'guide', messages.guide, guide.body),
            treatments.length > 0 &&
              treatmentSection(
                visit,
                'treatments',
                messages.treatments,
                treatments,
                cards(visit, 'treatments', treatments),
              ),
            questionsSection(visit, guide),
            guide.conditions.length > 0 &&
              section('conditions', messages.conditions, cards(visit, 'conditions', guide.conditions)),
            foundationSection(visit, guide),
          ],
        }),
      ],
    };
  },
});
