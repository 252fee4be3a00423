import { addressOf, hitAddress } from '../addresses.js';
import { read } from '../api.js';
import { element } from '../element.js';
import { realLocale } from '../locales.js';
import { runPage } from '../page.js';
import { listPage } from '../parts/list-page.js';
import { KIND_NAMES, searchBox } from '../parts/search-box.js';
import { pendingTag, served } from '../parts/served.js';
import { snippet } from '../snippet.js';
import { readTreatments } from '../treatments.js';

const KINDS = { condition: 'conditions', treatment: 'treatments', 'injection-site': 'sites', guide: 'guides' };

runPage({
  async show(visit) {
    const { locale, messages, parameters } = visit;
    // The API takes no more than this.
    const text = (parameters.get('q') ?? '').trim().slice(0, 200);
    const type = Object.hasOwn(KINDS, parameters.get('type')) ? parameters.get('type') : undefined;
    const [results, treatments] = await Promise.all([
      text === '' ? undefined : search(text, locale, type, parameters.get('page')),
      readTreatments(locale),
    ]);
    return {
      title: text === '' ? messages.search : `${messages.search}: ${text}`,
      description: messages.searchLabel,
      indexed: false,
      content: listPage(
        visit,
        { title: text === '' ? messages.search : messages.allResults(text), more: searchBox(visit, text), treatments },
        results
          ? element(
              'div',
              { class: 'results-body' },
              kinds(visit, text, type),
              element('div', {}, resultList(visit, results, text, type)),
            )
          : element('p', {}, messages.searchStart),
      ),
    };
  },
});

function search(text, locale, type, page) {
  const number = /^[1-9]\d{0,3}$/.test(page ?? '') ? page : '1';
  return read('search', {
    q: text,
    locale: realLocale(locale),
    type,
    'pagination[page]': number,
    'pagination[pageSize]': '20',
  });
}

function kinds({ locale, messages }, text, type) {
  const link = (kind, name) =>
    element(
      'li',
      {},
      element(
        'a',
        { href: addressOf('/search.html', locale, { q: text, type: kind }), 'aria-current': kind === type && 'true' },
        name,
      ),
    );
  return element(
    'nav',
    { class: 'kinds', 'aria-label': messages.kind },
    element(
      'ul',
      {},
      link(undefined, messages.everything),
      Object.entries(KINDS).map(([kind, name]) => link(kind, messages[name])),
    ),
  );
}

function resultList(visit, { data, meta }, text, type) {
  const { locale, messages } = visit;
  return [
    element('p', { class: 'result-count', role: 'status' }, messages.resultCount(meta.pagination.total)),
    meta.complete < meta.pagination.total && element('p', {}, messages.partialResults(meta.complete)),
    (meta.corrected ?? []).map(({ from, to }) => element('p', {}, messages.corrected(from, to))),
    data.length === 0 &&
      element(
        'p',
        {},
        messages.noResultsText,
        ' ',
        element('a', { href: addressOf('/conditions.html', locale) }, messages.seeConditions),
      ),
    element(
      'ol',
      { class: 'results' },
      data.map((hit) =>
        element(
          'li',
          {},
          element('p', { class: 'kind' }, messages[KIND_NAMES[hit.type]]),
          element('h2', {}, served(visit, hit.locale, element('a', { href: hitAddress(hit, locale) }, hit.name))),
          pendingTag(visit, hit.locale),
          served(visit, hit.locale, element('p', {}, snippet(hit.snippet))),
        ),
      ),
    ),
    pager(visit, meta.pagination, text, type),
  ];
}

function pager({ locale, messages }, { page, pageCount }, text, type) {
  const link = (number, name) =>
    element(
      'a',
      { class: 'button quiet', href: addressOf('/search.html', locale, { q: text, type, page: number }) },
      name,
    );
  return (
    pageCount > 1 &&
    element(
      'p',
      { class: 'actions' },
      page > 1 && link(page - 1, messages.previousPage),
      page < pageCount && link(page + 1, messages.nextPage),
    )
  );
}
