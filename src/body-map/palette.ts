import { element, type Markup, text } from './svg';

/** The colours of one mode. Text on its ground has a contrast of 4.5:1, markers have 3:1 (WCAG 2.2, 1.4.3 and 1.4.11). */
export interface Palette {
  ground: string;
  ink: string;
  quiet: string;
  skin: string;
  hair: string;
  shade: string;
  line: string;
  marker: string;
  number: string;
}

export const LIGHT: Palette = {
  ground: '#f8fafb',
  ink: '#1c2b33',
  quiet: '#4d5f69',
  skin: '#f1e6dd',
  hair: '#d6c9be',
  shade: '#e3d3c6',
  line: '#8b7d72',
  marker: '#0a6478',
  number: '#ffffff',
};

export const DARK: Palette = {
  ground: '#11191e',
  ink: '#e9f0f3',
  quiet: '#a9bac3',
  skin: '#35424a',
  hair: '#232e35',
  shade: '#2b373e',
  line: '#8fa1ab',
  marker: '#6fdbe8',
  number: '#062a31',
};

/** What of the drawing has which colour: those of `colours`, within an element of the class `body-map`. */
export const RULES = `
.body-map text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;fill:var(--ink)}
.body-map .ground{fill:var(--ground)}
.body-map .heading{font-size:16px;font-weight:600}
.body-map .caption{font-size:12.5px;fill:var(--quiet);text-anchor:middle}
.body-map .name{font-size:14px}
.body-map .outline *{fill:var(--line);stroke:var(--line);stroke-linejoin:round;stroke-linecap:round}
.body-map .fill *{fill:var(--skin);stroke:var(--skin);stroke-linejoin:round;stroke-linecap:round}
.body-map .hair{fill:var(--hair)}
.body-map g .rod{fill:none}
.body-map .shade{fill:var(--shade)}
.body-map .ear{fill:var(--skin);stroke:var(--line);stroke-width:1.1}
.body-map .eye{fill:var(--ground)}
.body-map .iris{fill:var(--line)}
.body-map .detail{fill:none;stroke:var(--line);stroke-linecap:round;stroke-linejoin:round}
.body-map .area{fill:var(--marker);fill-opacity:.28;stroke:var(--marker);stroke-width:1.5}
.body-map .leader{stroke:var(--marker);stroke-width:1.2}
.body-map .badge{fill:var(--marker);stroke:var(--ground);stroke-width:1}
.body-map .number{font-size:11.5px;font-weight:700;letter-spacing:-.3px;text-anchor:middle;fill:var(--number)}
.body-map .rule{stroke:var(--line);stroke-opacity:.4}`;

/** The style sheet: the colours as custom properties, once for each mode, and the rules that use them. */
export function styleSheet(): Markup {
  const dark = `@media (prefers-color-scheme:dark){.body-map{${colours(DARK)}}}`;
  return element('style', {}, text(`.body-map{color-scheme:light dark;${colours(LIGHT)}}${dark}`), css(RULES));
}

/** The rules with the colours of one mode in them, for what reads no custom properties: librsvg is one. */
export function plainStyleSheet(palette: Palette): Markup {
  const colourOf: Readonly<Record<string, string>> = { ...palette };
  return element('style', {}, css(RULES.replace(/var\(--(\w+)\)/g, (_, name: string) => colourOf[name] ?? 'none')));
}

/** The colours as custom properties. */
export function colours(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';');
}

// XML parsers undo the references; an HTML parser does so too inside <svg>, where <style> is an ordinary element.
function css(rules: string): Markup {
  return text(rules.replace(/\n/g, ''));
}
