import { readEntry } from '../api.js';
import { runPage } from '../page.js';
import { cards } from '../parts/cards.js';
import { entryPage, questionsSection, safetyLink } from '../parts/entry.js';
import { foundationSection } from '../parts/foundation.js';
import { safetySection } from '../parts/safety.js';
import { section, textSection } from '../parts/section.js';

runPage({
  type: 'guides',
  async show(visit) {
    const { locale, messages, parameters } = visit;
    const guide = await readEntry('guides', parameters.get('slug') ?? '', locale);
    // Without its safety information the page is not shown: a failure here is a failure of the page.
    const treatments = await Promise.all(guide.treatments.map(({ slug }) => readEntry('treatments', slug, locale)));
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
            questionsSection(visit, guide),
            safetySection(visit, treatments),
            guide.conditions.length > 0 &&
              section('conditions', messages.conditions, cards(visit, 'conditions', guide.conditions)),
            treatments.length > 0 && section('treatments', messages.treatments, cards(visit, 'treatments', treatments)),
            foundationSection(visit, guide),
          ],
        }),
      ],
    };
  },
});
