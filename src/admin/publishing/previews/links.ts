import type { NewPreviewLink, PreviewLinkLine } from '../../../publishing/preview/contract';

/** What a preview is of. */
export type PreviewOf = NewPreviewLink['of'];

/** Where the links to a preview are listed. */
export function linksAddress(of: PreviewOf): string {
  const asked = Object.entries(of).filter(([, value]) => value !== null);
  return `/publishing/previews?${new URLSearchParams(asked.map(([name, value]) => [name, String(value)]))}`;
}

/** The whole address of a link, to be sent to somebody. */
export function whole(url: string): string {
  return new URL(url, window.location.origin).href;
}

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const said = (iso: string) => moment.format(new Date(iso));

/** Whether a link opens anything, and until when it does or did. */
export function stateOf({ isOpen, expiresAt, revokedAt, revokedBy }: PreviewLinkLine): string {
  if (revokedAt) return `Revoked${revokedBy ? ` by ${revokedBy}` : ''}, ${said(revokedAt)}.`;
  return isOpen ? `Open until ${said(expiresAt)}.` : `Expired ${said(expiresAt)}.`;
}

/** Who made a link, and how often it was opened. */
export function openedOf({ madeBy, madeAt, openedAt, timesOpened }: PreviewLinkLine): string {
  const times = timesOpened === 1 ? 'Opened once' : `Opened ${timesOpened} times, last`;
  const opened = openedAt ? `${times} ${said(openedAt)}` : 'Not opened yet';
  return `Made${madeBy ? ` by ${madeBy}` : ''} ${said(madeAt)}. ${opened}.`;
}
