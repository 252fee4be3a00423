import { addressOf } from './addresses.js';
import { ApiError, readClinic, Unreachable } from './api.js';
import { goTo, openWhatIsFollowed } from './fragments.js';
import { describe } from './head.js';
import { chooseLocale, directionOf, realLocale } from './locales.js';
import { MESSAGES } from './messages/index.js';
import { appointmentOffer } from './parts/appointment.js';
import { openForPrint } from './parts/folding.js';
import { errorNotice, loadingNotice, notFound, previewRefused } from './parts/notices.js';
import { previewBanner } from './parts/preview-banner.js';
import { drawShell, offerLanguages } from './parts/shell.js';
import { backToPlace } from './place.js';
import { followPreview, isBesidePanel } from './preview.js';

/**
 * @typedef {object} Page what a page shows
 * @property {string} title and `description`: for search engines and the tab
 * @property {{ locale: string, slug: string }[]} [alternates] the languages the shown entry is published in
 * @property {string} [slug] the entry's address in the language it is served in
 * @property {string} [structuredData] path of its JSON-LD in the API
 * @property {string} [picture] path in the API of the picture by which it is shared
 * @property {(Node | string)[]} content of <main>
 */

/**
 * Runs a page: picks the language, draws what all pages share, loads, shows; or says what went wrong and tries again.
 *
 * @param {{ type?: string, show: (visit: Visit) => Promise<Page> }} page `type`: plural name, for unknown slugs
 *
 * @typedef {object} Visit
 * @property {string} locale of the visit
 * @property {Record<string, any>} messages in that language
 * @property {URLSearchParams} parameters of the address
 * @property {{ name: string | null, mark: string | null, appointmentUrl: string | null }} [clinic] once it is known
 */
export async function runPage({ type, show }) {
  const parameters = new URLSearchParams(location.search);
  const locale = chooseLocale(parameters.get('locale'), navigator.languages);
  const visit = { locale, messages: MESSAGES[realLocale(locale)], parameters };
  followPreview();
  document.documentElement.lang = locale;
  document.documentElement.dir = directionOf(locale);
  remember(parameters, { locale });
  openWhatIsFollowed();
  openForPrint();
  await load(visit, type, show);
}

async function load(visit, type, show) {
  const retry = () => load(visit, type, show);
  showMain([loadingNotice(visit)], true);
  const shell = showShell(visit);
  try {
    const [page] = await Promise.all([show(visit), shell]);
    if (page.slug) remember(visit.parameters, { slug: page.slug });
    offerLanguages(visit, page.alternates);
    describe(visit, page);
    showMain([previewBanner(visit), ...page.content, appointmentOffer(visit)].filter(Boolean));
    // The browser looked for the fragment before the content was there.
    if (location.hash) goTo(location.hash);
    if (isBesidePanel) backToPlace();
  } catch (error) {
    await shell;
    if (error instanceof ApiError && error.status === 404) {
      describe(visit, { title: visit.messages.notFoundTitle, indexed: false });
      showMain(notFound(visit, type, error.details.suggestions));
      return;
    }
    if (error instanceof ApiError && error.details.code === 'preview-refused') {
      describe(visit, { title: visit.messages.previewRefusedTitle, indexed: false });
      showMain(previewRefused(visit, error.details.reason));
      return;
    }
    const offline = error instanceof Unreachable;
    if (offline) addEventListener('online', retry, { once: true });
    else console.error(error);
    describe(visit, { title: offline ? visit.messages.offlineTitle : visit.messages.errorTitle, indexed: false });
    showMain(errorNotice(visit, offline, retry));
  }
}

/** Draws what all pages share, once, under the clinic's name. Never fails. */
async function showShell(visit) {
  if (visit.clinic) return;
  visit.clinic = await readClinic();
  drawShell(visit);
}

function showMain(content, busy = false) {
  const main = document.getElementById('content');
  main.setAttribute('aria-busy', String(busy));
  main.replaceChildren(...content);
}

/** Keeps the language and the present slug in the address, so that it can be shared as it is. */
function remember(parameters, changes) {
  for (const [name, value] of Object.entries(changes)) parameters.set(name, value);
  const { locale, ...others } = Object.fromEntries(parameters);
  history.replaceState(null, '', addressOf(location.pathname, locale, others) + location.hash);
}
