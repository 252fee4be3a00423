import { readList } from '../api.js';
import { element } from '../element.js';
import { runPage } from '../page.js';
import { cards } from '../parts/cards.js';
import { listPage } from '../parts/list-page.js';
import { readTreatments } from '../treatments.js';

runPage({
  async show(visit) {
    const { locale, messages } = visit;
    const [conditions, treatments] = await Promise.all([readList('conditions', locale), readTreatments(locale)]);
    const groups = byLetter(conditions, locale);
    return {
      title: messages.conditionsTitle,
      description: messages.conditionsText,
      content: listPage(
        visit,
        { title: messages.conditionsTitle, text: messages.conditionsText, treatments },
        letterLinks(messages, groups),
        element(
          'div',
          { class: 'card-groups' },
          groups.map(([letter, entries]) => letterSection(visit, letter, entries)),
        ),
      ),
    };
  },
});

/** Entries by the first letter of their name, accents aside, in the order of the language. */
function byLetter(entries, locale) {
  const groups = new Map();
  for (const entry of [...entries].sort((a, b) => a.name.localeCompare(b.name, locale))) {
    const letter = entry.name.normalize('NFD').charAt(0).toLocaleUpperCase(locale);
    groups.set(letter, [...(groups.get(letter) ?? []), entry]);
  }
  return [...groups];
}

function letterLinks(messages, groups) {
  return element(
    'nav',
    { class: 'letters', 'aria-label': messages.letters },
    element(
      'ul',
      {},
      groups.map(([letter]) => element('li', {}, element('a', { href: `#letter-${letter}` }, letter))),
    ),
  );
}

function letterSection(visit, letter, entries) {
  return element(
    'section',
    { class: 'letter', id: `letter-${letter}`, 'aria-labelledby': `title-${letter}` },
    element('h2', { id: `title-${letter}` }, letter),
    cards(visit, 'conditions', entries),
  );
}
