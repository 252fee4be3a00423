import { readList } from '../api.js';
import { element } from '../element.js';
import { runPage } from '../page.js';
import { cards } from '../parts/cards.js';
import { listPage } from '../parts/list-page.js';
import { section } from '../parts/section.js';
import { readTreatments } from '../treatments.js';

runPage({
  async show(visit) {
    const { locale, messages } = visit;
    const [guides, treatments] = await Promise.all([readList('guides', locale), readTreatments(locale)]);
    return {
      title: messages.guidesTitle,
      description: messages.guidesText,
      content: listPage(
        visit,
        { title: messages.guidesTitle, text: messages.guidesText, treatments },
        element(
          'div',
          { class: 'card-groups' },
          Object.entries(messages.guideKinds).map(([kind, name]) => {
            const ofKind = guides.filter((guide) => guide.kind === kind);
            return ofKind.length > 0 && section(kind, name, cards(visit, 'guides', ofKind));
          }),
        ),
      ),
    };
  },
});
