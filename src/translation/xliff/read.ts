import { setImmediate as nextTurn } from 'node:timers/promises';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { decode, decoderFor } from './decode';
import type { ReadUnit, ReadXliff } from './document';
import type { Element } from './element';
import { XliffError, type XliffErrorCode } from './error';
import { type Around, readUnit } from './unit';

export interface XliffLimits {
  maxBytes: number;
  maxUnits: number;
  /** Elements within elements. */
  maxDepth: number;
}

/**
 * A whole clinic's content is far below: 2,000 pages of 5 kB in one language. Above, an import would hold the database
 * for minutes; files can be split by type or entry.
 */
export const DEFAULT_LIMITS: XliffLimits = { maxBytes: 20_000_000, maxUnits: 20_000, maxDepth: 100 };

/** What is parsed before others get their turn: some milliseconds of work. */
const PIECE = 64 * 1024;

const NAMESPACES = new Map([
  ['urn:oasis:names:tc:xliff:document:1.1', ['1.1']],
  ['urn:oasis:names:tc:xliff:document:1.2', ['1.2']],
  // 2.1 kept the namespace of 2.0.
  ['urn:oasis:names:tc:xliff:document:2.0', ['2.0', '2.1']],
]);

/**
 * Reads XLIFF 1.1, 1.2, 2.0 and 2.1 as CAT tools give it back: segmented, with markers, alternatives, extensions and
 * prefixes of theirs, in several encodings. Never resolves an entity but XML's own; reads no other file.
 *
 * @throws XliffError for a file that is refused as a whole, with the line where that is known
 */
export async function readXliff(bytes: Uint8Array, limits: XliffLimits = DEFAULT_LIMITS): Promise<ReadXliff> {
  if (bytes.length > limits.maxBytes)
    throw new XliffError(
      'xliff-too-large',
      `The file has ${megabytes(bytes.length)} MB; at most ${megabytes(limits.maxBytes)} are read. Split it.`,
    );
  const reader = new Reader(limits);
  const decoder = decoderFor(bytes);
  for (let start = 0; start < bytes.length; start += PIECE) {
    const end = start + PIECE;
    reader.take(decode(decoder, bytes.subarray(start, end), end >= bytes.length));
    await nextTurn();
  }
  return reader.end();
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

/** Follows the parser and hands over one unit after the other. */
class Reader {
  private readonly parser = new SaxesParser({ xmlns: true });
  private readonly units: ReadUnit[] = [];
  private readonly ids = new Set<string>();
  /** What each open element outside of units hands down. */
  private readonly around: Around[] = [{ original: '', translate: true }];
  private depth = 0;
  /** The open elements of the unit at hand. */
  private open: Element[] = [];
  private namespace: string | undefined;
  private version = '';
  private source: string | undefined;
  private target: string | undefined;

  constructor(private readonly limits: XliffLimits) {
    this.parser.on('error', ({ message }) => {
      throw this.refusal(
        'xliff-not-well-formed',
        `The file is no well-formed XML: ${message.replace(/^\d+:\d+: /, '')}`,
      );
    });
    this.parser.on('doctype', () => {
      throw this.refusal('xliff-doctype', 'A DOCTYPE is not allowed: XLIFF needs none.');
    });
    this.parser.on('opentag', (tag) => this.onOpen(tag));
    this.parser.on('closetag', () => this.onClose());
    this.parser.on('text', (text) => this.onText(text));
    this.parser.on('cdata', (text) => this.onText(text));
  }

  take(text: string): void {
    this.parser.write(text);
  }

  end(): ReadXliff {
    this.parser.close();
    if (this.source === undefined || this.target === undefined)
      throw new XliffError('xliff-language', 'The file does not say from which language into which it translates.');
    return { version: this.version, sourceLocale: this.source, targetLocale: this.target, units: this.units };
  }

  private onOpen({ local, uri, attributes }: SaxesTagNS): void {
    this.depth += 1;
    if (this.depth > this.limits.maxDepth)
      throw this.refusal('xliff-too-large', `Elements are nested more than ${this.limits.maxDepth} deep.`);
    const own = Object.values(attributes).filter(({ prefix }) => prefix === '');
    const values = new Map(own.map(({ local: name, value }) => [name, value]));
    const element = { name: local, namespace: uri, attributes: values, children: [], line: this.parser.line };
    if (this.depth === 1) this.onRoot(element);
    if (this.open.length > 0 || (uri === this.namespace && (local === 'trans-unit' || local === 'unit'))) {
      this.open.at(-1)?.children.push(element);
      this.open.push(element);
    } else this.onStructure(element);
  }

  private onRoot({ name, namespace, attributes }: Element): void {
    const versions = NAMESPACES.get(namespace);
    this.version = attributes.get('version') ?? '';
    if (name !== 'xliff' || !versions)
      throw this.refusal(
        'xliff-version',
        `This is <${name}> of the namespace "${namespace.slice(0, 100)}"; <xliff> of 1.1, 1.2, 2.0 or 2.1 is read.`,
      );
    else if (!versions.includes(this.version))
      throw this.refusal(
        'xliff-version',
        `Version "${this.version.slice(0, 20)}" does not go with the file's namespace; expected ${versions.join(' or ')}.`,
      );
    this.namespace = namespace;
    if (namespace.endsWith('2.0')) this.setLanguages(attributes.get('srcLang'), attributes.get('trgLang'));
  }

  private onStructure({ name, namespace, attributes }: Element): void {
    const outer = this.around.at(-1) ?? { original: '', translate: true };
    const own = namespace === this.namespace;
    if (own && name === 'file' && !namespace.endsWith('2.0'))
      this.setLanguages(attributes.get('source-language'), attributes.get('target-language'));
    this.around.push({
      original: own && name === 'file' ? (attributes.get('original') ?? '') : outer.original,
      translate: own && attributes.has('translate') ? attributes.get('translate') !== 'no' : outer.translate,
    });
  }

  private onClose(): void {
    this.depth -= 1;
    const element = this.open.pop();
    if (!element) this.around.pop();
    else if (this.open.length === 0) this.onUnit(element);
  }

  private onUnit(element: Element): void {
    const unit = readUnit(element, this.around.at(-1) ?? { original: '', translate: true });
    if (this.ids.has(unit.id))
      throw new XliffError('xliff-duplicate-id', `The id "${unit.id.slice(0, 100)}" is there twice.`, unit.line);
    this.ids.add(unit.id);
    this.units.push(unit);
    if (this.units.length > this.limits.maxUnits)
      throw this.refusal('xliff-too-large', `The file has more than ${this.limits.maxUnits} units. Split it.`);
  }

  private onText(text: string): void {
    this.open.at(-1)?.children.push(text);
  }

  /** All files of a document must agree: drafts of one language are written. */
  private setLanguages(source: string | undefined, target: string | undefined): void {
    const [from, to] = [languageTag(source), languageTag(target)];
    if (!from || !to)
      throw this.refusal('xliff-language', 'A source and a target language, like en and fr-CA, are both needed.');
    const same = (a: string | undefined, b: string) => a === undefined || a.toLowerCase() === b.toLowerCase();
    if (!same(this.source, from) || !same(this.target, to))
      throw this.refusal(
        'xliff-language',
        `${from} to ${to} here, ${this.source} to ${this.target} before: one per file.`,
      );
    this.source ??= from;
    this.target ??= to;
  }

  private refusal(code: XliffErrorCode, message: string): XliffError {
    return new XliffError(code, message, this.parser.line, this.parser.column);
  }
}

/** Some tools write `fr_FR`. */
function languageTag(value: string | undefined): string | undefined {
  const tag = value?.replaceAll('_', '-');
  return tag && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(tag) ? tag : undefined;
}
