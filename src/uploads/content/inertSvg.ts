import { SaxesParser, type SaxesTagNS } from 'saxes';
import { refusedFile } from './refused';

export interface SvgLimits {
  bytes: number;
  depth: number;
  elements: number;
}

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';
/** What a browser would run in an SVG besides its own elements. */
const ACTIVE_NAMESPACES = new Set(['http://www.w3.org/1999/xhtml', 'http://www.w3.org/1999/XSL/Transform']);

/**
 * Elements that draw and do nothing else (SVG 2, appendix F). Not among them: script and foreignObject; animations,
 * which can set an address; links; fonts, which are programs.
 */
const INERT_ELEMENTS = new Set(
  `svg g defs symbol use switch title desc metadata style view
  path rect circle ellipse line polyline polygon image text tspan textPath
  marker pattern clipPath mask linearGradient radialGradient stop solidColor
  filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
  feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode
  feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence`.split(/\s+/),
);

/** Pictures within the picture. */
const EMBEDDED = /^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]*$/;
/** Characters that are parsed before anything else may run. */
const SLICE = 32 * 1024;

/**
 * Reads an SVG and refuses it unless it can only draw. It is refused, not mended: what is stored is then what its
 * author has seen, no second reading of it can differ from ours, and the reason can be told.
 *
 * @param text of the whole file
 * @throws contentError 400 `file-refused`, naming what is active and its line
 */
export async function assertInertSvg(name: string, text: string, limits: SvgLimits): Promise<void> {
  const parser = new SaxesParser({ xmlns: true, defaultXMLVersion: '1.0', forceXMLVersion: true });
  const refuse = (reason: string) => refusedFile(name, `${reason} (line ${parser.line})`);
  const open: string[] = [];
  let elements = 0;
  let style = '';

  parser.on('error', ({ message }) => {
    throw refuse(`it is no well-formed XML: ${message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')}`);
  });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && encoding.toLowerCase() !== 'utf-8') throw refuse('it is not in UTF-8');
  });
  parser.on('doctype', (declaration) => {
    // Drawing programs write one that names a file, which nobody reads; entities stand between brackets.
    if (declaration.includes('[')) throw refuse('its DOCTYPE declares something');
  });
  parser.on('processinginstruction', ({ target }) => {
    throw refuse(`it has the instruction <?${target}?>`);
  });
  parser.on('opentag', (tag: SaxesTagNS) => {
    elements += 1;
    if (elements > limits.elements) throw refuse(`it has more than ${limits.elements} elements`);
    if (open.length >= limits.depth) throw refuse(`more than ${limits.depth} elements are within each other`);
    if (open.length === 0 && (tag.uri !== SVG_NAMESPACE || tag.local !== 'svg')) throw refuse('it is no SVG');
    const active = activePart(tag);
    if (active) throw refuse(active);
    open.push(tag.local);
  });
  const styled = (content: string) => {
    if (open.at(-1) === 'style') style += content;
  };
  parser.on('text', styled);
  parser.on('cdata', styled);
  parser.on('closetag', () => {
    const reason = open.pop() === 'style' ? activeStyle(style) : undefined;
    style = '';
    if (reason) throw refuse(reason);
  });

  for (let start = 0; start < text.length; start += SLICE) {
    parser.write(text.slice(start, start + SLICE));
    await new Promise((resolve) => setImmediate(resolve));
  }
  parser.close();
  if (elements === 0) throw refuse('it is no SVG');
}

/** What is active in an element, in words; undefined if it can only draw. */
function activePart({ uri, local, attributes }: SaxesTagNS): string | undefined {
  if (ACTIVE_NAMESPACES.has(uri)) return `it has <${local}> of another language`;
  // Elements of other namespaces, as drawing programs keep their notes in, mean nothing to a browser.
  if (uri === SVG_NAMESPACE && !INERT_ELEMENTS.has(local)) return `it has <${local}>`;
  for (const { name, local: attribute, prefix, value } of Object.values(attributes)) {
    if (/^on/i.test(attribute)) return `it has ${name}, which runs a script`;
    if (prefix === 'xml' && attribute === 'base') return 'it has xml:base';
    const address = attribute.toLowerCase() === 'href' || attribute.toLowerCase() === 'src';
    if (address && !isWithin(value)) return `${name} leads out of the file`;
    const style = address || isWords(attribute, prefix) ? undefined : activeStyle(value);
    if (style) return `${name}: ${style}`;
  }
  return undefined;
}

/** Attributes that are no style, and may hold anything; those of drawing programs among them. */
function isWords(attribute: string, prefix: string): boolean {
  return prefix !== '' || /^(?:id|class|d|points|lang|role|(?:aria|data)-.*)$/i.test(attribute);
}

function isWithin(address: string): boolean {
  return /^#[^\s]*$/.test(address.trim()) || EMBEDDED.test(address.trim());
}

/** CSS that loads or runs something, in a style or in any attribute that may be one. */
function activeStyle(css: string): string | undefined {
  if (/\\/.test(css)) return 'it has a backslash, which can hide what is written';
  if (/@import|@font-face|expression\s*\(|-moz-binding|behavior\s*:|javascript:/i.test(css))
    return 'it loads or runs something';
  for (const [, address = ''] of css.matchAll(/(?:url|image|image-set|src)\(([^)]*)/gi))
    if (!isWithin(address.trim().replace(/^(["'])(.*)\1$/s, '$2'))) return 'it loads something from elsewhere';
  return undefined;
}
