import type { z } from 'zod';
import type { marker } from '../contract';
import { FIGURES_END, VIEWS, WIDTH } from './figure';
import { messagesIn } from './messages';
import { STYLE } from './palette';

export interface MarkedSite {
  documentId: string;
  slug: string;
  name: string;
  locale: string;
  markers: z.infer<typeof marker>[];
}

export interface BodyMap {
  /** Language asked for. */
  locale: string;
  /** What the sites belong to, for the title. */
  subject?: string | undefined;
  sites: MarkedSite[];
}

const LINE = 17;
const ROW = 26;
/** Characters of the legend's type that surely fit beside a number. */
const FITTING = 42;

/**
 * A figure from the front and the back, and a face, with a numbered mark for each marker of each site and their names
 * below: an SVG document of its own that reads at a width of 320 px, in light and in dark.
 */
export function bodyMapSvg({ locale, subject, sites }: BodyMap): string {
  const words = messagesIn(locale);
  const named = sites.map(({ name }, index) => `${index + 1} ${name}`).join(', ');
  const rows = sites.map((site) => wrapped(site.name));
  const tops = rows.map((_, index) =>
    rows.slice(0, index).reduce((y, lines) => y + ROW + LINE * (lines.length - 1), FIGURES_END + 14),
  );
  const height = (tops.at(-1) ?? FIGURES_END) + ROW + LINE * ((rows.at(-1)?.length ?? 1) - 1);
  const groups = sites.map((site, index) =>
    siteGroup(site, index + 1, rows[index] ?? [], tops[index] ?? 0, words.locale),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" lang="${escaped(words.locale)}" xml:lang="${escaped(words.locale)}" aria-labelledby="title description">
<title id="title">${escaped(words.title(subject))}</title>
<desc id="description">${escaped(words.description(named))}</desc>
<style>${STYLE}</style>
<rect class="ground" width="${WIDTH}" height="${height}"/>
${Object.entries(VIEWS)
  .map(([view, { x, y, width, drawing }]) => {
    const label = words[view as keyof typeof VIEWS];
    return `<text class="view" x="${x + width / 2}" y="${y - 12}">${escaped(label)}</text><g transform="translate(${x} ${y})">${drawing}</g>`;
  })
  .join('\n')}
${groups.join('\n')}
</svg>`;
}

/** A site's marks on the figures and its line in the legend, under one name. */
function siteGroup(
  { slug, name, locale, markers }: MarkedSite,
  number: number,
  lines: string[],
  top: number,
  language: string,
): string {
  const marks = markers.map(({ view, x, y, radius }) => {
    const box = VIEWS[view];
    const at = { x: round(box.x + x * box.width), y: round(box.y + y * box.height) };
    return `<circle class="area" cx="${at.x}" cy="${at.y}" r="${round(Math.max(radius * box.width, 9))}"/>${badge(at.x, at.y, number)}`;
  });
  const foreign = locale === language ? '' : ` lang="${escaped(locale)}" xml:lang="${escaped(locale)}"`;
  const text = lines.map((line, index) => `<tspan x="52" dy="${index === 0 ? 0 : LINE}">${escaped(line)}</tspan>`);
  return `<g class="site" id="site-${escaped(slug)}" role="img" aria-label="${escaped(name)}"${foreign}><title>${escaped(name)}</title>${marks.join('')}${badge(34, top + 4, number)}<text class="name" x="52" y="${top + 8.5}">${text.join('')}</text></g>`;
}

function badge(x: number, y: number, number: number): string {
  return `<circle class="badge" cx="${x}" cy="${y}" r="8"/><text class="number${number > 9 ? ' two' : ''}" x="${x}" y="${round(y + 3.7)}" aria-hidden="true">${number}</text>`;
}

/** Breaks a name between words, and a word that is longer than a line where the line ends. */
function wrapped(name: string): string[] {
  const lines = [''];
  const words = name.split(/\s+/).flatMap((word) => word.match(new RegExp(`.{1,${FITTING}}`, 'gu')) ?? []);
  for (const word of words) {
    const last = lines.at(-1) ?? '';
    if (last && last.length + 1 + word.length > FITTING) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines;
}

const round = (value: number) => Math.round(value * 100) / 100;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
