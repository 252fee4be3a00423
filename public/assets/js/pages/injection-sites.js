import { readList } from '../api.js';
import { element } from '../element.js';
import { runPage } from '../page.js';
import { mapFigure } from '../parts/body-map.js';
import { cards } from '../parts/cards.js';
import { listPage } from '../parts/list-page.js';
import { section } from '../parts/section.js';
import { readTreatments } from '../treatments.js';

/** From head to toe. */
const REGIONS = ['head', 'face', 'neck', 'trunk', 'upper_limb', 'lower_limb'];

runPage({
  async show(visit) {
    const { locale, messages } = visit;
    const [sites, treatments] = await Promise.all([
      readList('injection-sites', locale, 'name,slug,summary,bodyRegion'),
      readTreatments(locale),
    ]);
    return {
      title: messages.sitesTitle,
      description: messages.sitesText,
      content: listPage(
        visit,
        { title: messages.sitesTitle, text: messages.sitesText, treatments },
        element(
          'div',
          { class: 'sites-body' },
          mapFigure(
            visit,
            {},
            sites.map(({ name }) => name),
          ),
          element(
            'div',
            { class: 'card-groups' },
            REGIONS.map((region) => {
              const here = sites.filter(({ bodyRegion }) => bodyRegion === region);
              return (
                here.length > 0 && section(region, messages.bodyRegions[region], cards(visit, 'injection-sites', here))
              );
            }),
          ),
        ),
      ),
    };
  },
});
