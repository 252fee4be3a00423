import { addressOf, entryAddress } from '../addresses.js';
import { readEntry, readList } from '../api.js';
import { element } from '../element.js';
import { kept } from '../kept.js';
import { runPage } from '../page.js';
import { bodyMap } from '../parts/body-map.js';
import { cards } from '../parts/cards.js';
import { picture } from '../parts/entry.js';
import { fold, foldAll } from '../parts/folding.js';
import { foundationSection } from '../parts/foundation.js';
import { sampleNotice } from '../parts/review.js';
import { safetySection } from '../parts/safety.js';
import { prose, section } from '../parts/section.js';
import { pendingTag, served } from '../parts/served.js';

runPage({
  async show(visit) {
    const { locale, messages } = visit;
    const [conditions, [first]] = await Promise.all([readList('conditions', locale), readList('treatments', locale)]);
    const treatment = first && (await readEntry('treatments', first.slug, locale));
    return {
      title: messages.homeTitle,
      description: messages.homeDescription,
      content: [
        treatment && element('div', { class: 'wrap' }, sampleNotice(visit, [treatment])),
        opening(visit, treatment),
        element(
          'div',
          { class: 'wrap home-body' },
          treatment && what(visit, treatment),
          section(
            'who',
            messages.whoFor,
            element('p', { class: 'section-text' }, messages.whoForText),
            cards(visit, 'conditions', conditions),
          ),
          treatment && aboutTreatment(visit, treatment),
        ),
      ].filter(Boolean),
    };
  },
});

function opening(visit, treatment) {
  const { locale, messages } = visit;
  return element(
    'header',
    { class: 'opening home-opening with-image' },
    element(
      'div',
      { class: 'wrap' },
      element(
        'div',
        { class: 'opening-text' },
        element('p', { class: 'kind' }, messages.tagline),
        element('h1', {}, messages.homeTitle),
        treatment && pendingTag(visit, treatment.locale),
        treatment &&
          served(
            visit,
            treatment.locale,
            element('p', { class: 'lead', ...kept(treatment, 'summary') }, treatment.summary),
          ),
        element(
          'p',
          { class: 'actions' },
          element('a', { class: 'button', href: addressOf('/conditions.html', locale) }, messages.seeConditions),
          treatment &&
            element(
              'a',
              { class: 'button quiet', href: entryAddress('treatments', treatment.slug, locale) },
              messages.aboutTreatment,
            ),
        ),
        treatment && element('p', {}, element('a', { class: 'safety-link', href: '#safety' }, messages.readSafety)),
      ),
      treatment?.image && picture(visit, treatment),
    ),
  );
}

/** The treatment's own words. */
function what(visit, { whatItIs, howItWorks, locale }) {
  const text = [whatItIs, howItWorks].map((blocks) => prose(visit, locale, blocks));
  return section('what', visit.messages.what, element('div', { class: 'columns' }, text));
}

function aboutTreatment(visit, treatment) {
  const { messages } = visit;
  return [
    section('why', messages.why, prose(visit, treatment.locale, treatment.benefits)),
    safetySection(visit, [treatment]),
    section(
      'by-whom',
      messages.byWhom,
      served(
        visit,
        treatment.locale,
        element('p', { class: 'prose', ...kept(treatment, 'administeredBy') }, treatment.administeredBy),
      ),
    ),
    element('p', { class: 'folds' }, foldAll(visit)),
    fold(
      section(
        'where',
        messages.where,
        element('p', { class: 'section-text' }, messages.whereText),
        bodyMap(visit, { treatment: treatment.slug }, treatment.injectionSites),
      ),
    ),
    fold(foundationSection(visit, treatment)),
  ];
}
