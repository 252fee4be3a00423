import { readEntry } from '../api.js';
import { element } from '../element.js';
import { runPage } from '../page.js';
import { approvalsSection } from '../parts/approvals.js';
import { mapFigure } from '../parts/body-map.js';
import { cards } from '../parts/cards.js';
import { codesSection, entryPage, safetyLink } from '../parts/entry.js';
import { hasOwnFoundation, inheritedFoundation } from '../parts/foundation.js';
import { treatmentSection } from '../parts/safety.js';
import { section, textSection } from '../parts/section.js';

runPage({
  type: 'injection-sites',
  async show(visit) {
    const { locale, messages, parameters } = visit;
    const site = await readEntry('injection-sites', parameters.get('slug') ?? '', locale);
    const { treatments } = site;
    // What it has no review of its own for rests on the treatments.
    const foundations = hasOwnFoundation(site)
      ? [site]
      : await Promise.all(treatments.map(({ slug }) => readEntry('treatments', slug, locale)));
    return {
      ...site.seo,
      alternates: site.alternates,
      slug: site.slug,
      structuredData: `injection-sites/${site.slug}/structured-data`,
      picture: `injection-sites/${site.slug}/image.png`,
      content: [
        entryPage(visit, site, {
          kind: messages.site,
          list: { path: '/injection-sites.html', name: messages.sites },
          lines: [position(visit, site), treatments.length > 0 && safetyLink(visit)],
          reviewed: foundations,
          sections: [
            textSection(visit, site.locale, 'description', messages.description, site.description),
            section('where', messages.bodyMap, mapFigure(visit, { injectionSite: site.slug }, [site.name])),
            treatments.length > 0 &&
              treatmentSection(
                visit,
                'treatments',
                messages.usedTreatments,
                treatments,
                cards(visit, 'treatments', treatments),
              ),
            site.conditions.length > 0 &&
              section('conditions', messages.usedFor, cards(visit, 'conditions', site.conditions)),
            approvalsSection(visit, site.approvals, { conditions: true }),
            codesSection(visit, site),
            inheritedFoundation(visit, site, foundations),
          ],
        }),
      ],
    };
  },
});

function position({ messages }, { bodyRegion, laterality }) {
  return element('p', {}, `${messages.bodyRegions[bodyRegion]} · ${messages.lateralities[laterality]}`);
}
