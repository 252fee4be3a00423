import type { Core } from '@strapi/strapi';
import { panelAddress } from '../../mail';
import type { Work } from '../contract';
import { pathOf } from '../pages';
import { saidOf, titleOf } from '../words';

/** What is written to somebody, with a link for each line. */
export function digestText(
  strapi: Core.Strapi,
  name: string,
  work: readonly Work[],
): { subject: string; text: string } {
  const counts = work.map(({ kind, count }) => `${titleOf(kind)}: ${count}`);
  return {
    subject: `What needs you this week (${counts.slice(0, 2).join(', ')}${counts.length > 2 ? ' and more' : ''})`,
    text: [
      `Hello ${name},`,
      'this is what needs you on the site:',
      ...work.map((one) => groupText(strapi, one)),
      `All of it is on your homepage, where you can switch this e-mail off, too: ${panelAddress(strapi, '/')}`,
    ].join('\n\n'),
  };
}

function groupText(strapi: Core.Strapi, work: Work): string {
  const lines = saidOf(work).map(
    ({ name, page, words }) => `- ${[name, ...words].join(', ')}\n  ${panelAddress(strapi, pathOf(page))}`,
  );
  const more = work.kind === 'outdated-translation' ? 0 : work.count - work.lines.length;
  return [`${titleOf(work.kind)} (${work.count})`, ...lines, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n');
}
