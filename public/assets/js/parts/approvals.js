import { entryAddress } from '../addresses.js';
import { element } from '../element.js';
import { kept } from '../kept.js';
import { formatDay, regionName as nameOfRegion } from '../locales.js';
import { section } from './section.js';
import { fact, served } from './served.js';
import { sourceLink, weakSource } from './sources.js';

/**
 * The regulatory status of each use, by region, in words.
 *
 * @param {object[]} approvals
 * @param {{ conditions?: boolean }} [options] whether the use names the condition (on a condition's own page it does not)
 */
export function approvalsSection(visit, approvals, { conditions = false } = {}) {
  const { locale, messages } = visit;
  if (approvals.length === 0) return null;
  const rows = approvals
    .map((approval) => ({ approval, ...approval, regionName: nameOfRegion(approval.region, locale) }))
    .sort((a, b) => a.regionName.localeCompare(b.regionName, locale) || a.status.localeCompare(b.status));
  const columns = ['region', 'use', 'status', 'forWhom', 'authority', 'source'].map((name) => messages[name]);
  return section(
    'approvals',
    messages.approvals,
    element('p', {}, messages.approvalsText),
    // The roles keep this a table where the style sheet shows its rows as cards (narrow screens).
    element(
      'table',
      { class: 'approvals', role: 'table', 'aria-labelledby': 'approvals-title' },
      element(
        'thead',
        { role: 'rowgroup' },
        element(
          'tr',
          { role: 'row' },
          columns.map((name) => element('th', { role: 'columnheader', scope: 'col' }, name)),
        ),
      ),
      element(
        'tbody',
        { role: 'rowgroup' },
        rows.map((row) => approvalRow(visit, row, columns, conditions)),
      ),
    ),
  );
}

function approvalRow(visit, { approval, regionName }, columns, conditions) {
  const { locale, messages } = visit;
  const cells = [
    element('span', kept(approval, 'region'), regionName),
    use(visit, approval, conditions),
    element(
      'span',
      { class: `status ${approval.status}`, ...kept(approval, 'status') },
      messages.statuses[approval.status],
    ),
    forWhom(visit, approval),
    [
      fact(visit, approval.authority, kept(approval, 'authority'), approval.authorityLocale),
      approval.decidedOn &&
        element('span', { class: 'decided' }, messages.decidedOn(formatDay(approval.decidedOn, locale))),
    ],
    approval.source ? [sourceLink(approval.source), weakSource(visit, approval.source)] : messages.noSource,
  ];
  return element(
    'tr',
    { role: 'row' },
    cells.map((content, index) =>
      index === 0
        ? element('th', { role: 'rowheader', scope: 'row' }, content)
        : element('td', { role: 'cell', 'data-label': columns[index] }, element('div', {}, content)),
    ),
  );
}

/** The product, whom it is for, to what it is restricted, and in which words. */
function forWhom(visit, approval) {
  const { messages } = visit;
  const { product, population, restriction, quotation } = approval;
  return [
    product && element('span', { class: 'product', ...kept(approval, 'product') }, product),
    population && element('span', kept(approval, 'population'), messages.populations[population]),
    restriction && served(visit, restriction.locale, element('span', kept(restriction, 'text'), restriction.text)),
    quotation &&
      element(
        'details',
        { class: 'quotation' },
        element('summary', {}, messages.labelSays),
        served(visit, quotation.locale, element('blockquote', kept(quotation, 'text'), quotation.text)),
      ),
  ];
}

/** The condition, where asked for, and the sites, each a link in its own language. */
function use(visit, { condition, injectionSites }, conditions) {
  const links = (type, entries) =>
    entries.map((entry) =>
      element(
        'li',
        {},
        served(
          visit,
          entry.locale,
          element('a', { href: entryAddress(type, entry.slug, visit.locale), ...kept(entry, 'name') }, entry.name),
        ),
      ),
    );
  return [
    conditions && condition && element('ul', { class: 'plain use-condition' }, links('conditions', [condition])),
    injectionSites.length > 0 && element('ul', { class: 'inline-list' }, links('injection-sites', injectionSites)),
  ];
}
