import { keepPlace } from './place.js';
import { goFromTextToField } from './to-field.js';

/**
 * Previews: an address with a token shows what is not published yet. The server says what a token opens; here is only
 * read what it is for, to ask with it where it may be asked.
 */

const token = new URLSearchParams(location.search).get('preview') ?? undefined;
const kind = token === undefined ? undefined : kindIn(token);

export const isPreview = token !== undefined;

/** Whether it is shown within the admin panel, which is of the same server. */
export const isBesidePanel = isPreview && window.parent !== window;

/** @returns {'entry' | 'release' | undefined} what the token says of itself (RFC 7519); the server believes none of it */
function kindIn(jwt) {
  try {
    const [, claims = ''] = jwt.split('.');
    return JSON.parse(atob(claims.replaceAll('-', '+').replaceAll('_', '/'))).scope.kind;
  } catch {
    return undefined;
  }
}

const ENTRY_PAGE = /^(conditions|treatments|injection-sites|guides)\/[^/]+/;

/**
 * The token for a question to the API, where it may open it: that of a release opens the whole site but its search, any
 * other one some pages.
 *
 * @param {string} path below `/api`
 */
export function tokenFor(path) {
  const isOpened = kind === 'release' ? !/^(search|clinic)\b/.test(path) : ENTRY_PAGE.test(path);
  return isOpened ? token : undefined;
}

/** What is sent with a token; beside the admin panel, the API is asked where texts are kept (see kept.js). */
export function previewHeaders(sent) {
  if (!sent) return {};
  return { 'preview-token': sent, ...(isBesidePanel && { 'strapi-encode-source-maps': 'true' }) };
}

/** What a link of the site passes on: the preview of a release goes on from page to page. */
export function carried() {
  return kind === 'release' ? { preview: token } : {};
}

/** What the address of a picture needs to be of the preview. */
export function pictureToken() {
  return isPreview ? { preview: token } : {};
}

/** The address of a picture that the API draws, as it is in the preview. */
export function withPictureToken(address) {
  return isPreview ? `${address}&${new URLSearchParams(pictureToken())}` : address;
}

/**
 * Shows the page anew when the admin panel, in which it is shown, has saved, and tells it which text is clicked on;
 * addresses are told to no other site.
 */
export function followPreview() {
  if (!isPreview) return;
  const referrer = document.createElement('meta');
  referrer.name = 'referrer';
  referrer.content = 'no-referrer';
  document.head.append(referrer);
  if (!isBesidePanel) return;
  addEventListener('message', ({ origin, source, data }) => {
    const isPanel = source === window.parent && origin === location.origin;
    if (!isPanel || data?.type !== 'strapiUpdate') return;
    keepPlace();
    location.reload();
  });
  goFromTextToField(tellPanel);
  tellPanel('previewReady');
}

function tellPanel(type, payload) {
  window.parent.postMessage({ type, payload }, location.origin);
}
