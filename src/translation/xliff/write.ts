import { type Code, parseTagged, type TaggedNode } from '../tagged-text';
import { TRAVELS, type XliffDocument, type XliffFile, type XliffUnit } from './document';
import { escapeAttribute, escapeText } from './escape';

export interface WriteOptions {
  /** Copies the source into empty targets: OmegaT 3.6 sees only units that have one. */
  copySource?: boolean;
}

/**
 * Writes XLIFF 1.2 (OASIS, 1 February 2008) or 2.0 (OASIS, 5 August 2014).
 *
 * @throws XliffError (`xliff-invalid`) for text that XML cannot hold
 */
export function writeXliff(document: XliffDocument, options: WriteOptions = {}): string {
  const lines = document.version === '1.2' ? xliff12(document, options) : xliff20(document, options);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines.join('\n')}\n`;
}

/** Undefined attributes are left out. */
function attributes(values: Record<string, string | number | undefined>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeAttribute(String(value))}"`)
    .join('');
}

function targetOf({ target, source }: XliffUnit, { copySource }: WriteOptions): string | undefined {
  return target ?? (copySource ? source : undefined);
}

function travelling({ sourceFingerprint, targetFingerprint, sourceStatus }: XliffUnit): [string, string][] {
  return [
    [TRAVELS.sourceFingerprint, sourceFingerprint],
    ...(targetFingerprint ? [[TRAVELS.targetFingerprint, targetFingerprint] as [string, string]] : []),
    [TRAVELS.sourceStatus, sourceStatus],
  ];
}

/** Inline text; `element` writes one tag, with its content or without. */
function inline(
  text: string,
  codes: readonly Code[],
  element: (code: Code, content: string | undefined) => string,
): string {
  const write = (nodes: readonly TaggedNode[]): string =>
    nodes
      .map((node) => {
        if (typeof node === 'string') return escapeText(node);
        const code = codes.find(({ id }) => id === node.id) ?? { id: node.id, type: 'placeholder' as const };
        return element(code, node.children && write(node.children));
      })
      .join('');
  return write(parseTagged(text));
}

const STATES_12: Record<XliffUnit['state'], Record<string, string>> = {
  missing: { state: 'needs-translation' },
  outdated: { state: 'needs-review-translation' },
  draft: { state: 'translated' },
  published: { state: 'final' },
  proposal: { state: 'needs-review-translation', 'state-qualifier': 'exact-match' },
};

const CTYPES: Record<Code['type'], string> = {
  bold: 'bold',
  italic: 'italic',
  underline: 'underlined',
  strikethrough: 'x-strikethrough',
  code: 'x-code',
  link: 'link',
  break: 'lb',
  placeholder: 'x-placeholder',
};

function xliff12({ sourceLocale, targetLocale, files }: XliffDocument, options: WriteOptions): string[] {
  return [
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">',
    ...files.flatMap(({ original, units }) => [
      `  <file${attributes({ original, 'source-language': sourceLocale, 'target-language': targetLocale, datatype: 'htmlbody' })}>`,
      '    <body>',
      ...units.flatMap((unit) => unit12(unit, options)),
      '    </body>',
      '  </file>',
    ]),
    '</xliff>',
  ];
}

function unit12(unit: XliffUnit, options: WriteOptions): string[] {
  const { id, path, restype, translate, maxLength, source, sourceCodes, state, notes } = unit;
  const element = (code: Code, content: string | undefined) => {
    const own = attributes({ id: code.id, ctype: CTYPES[code.type] });
    if (content !== undefined) return `<g${own}>${content}</g>`;
    return `<x${own}${attributes({ 'equiv-text': code.type === 'placeholder' ? code.value : undefined })}/>`;
  };
  const target = targetOf(unit, options);
  const head = attributes({
    id,
    resname: path,
    restype,
    translate: translate ? undefined : 'no',
    approved: state === 'published' ? 'yes' : undefined,
    maxwidth: maxLength,
    'size-unit': maxLength === undefined ? undefined : 'char',
    'xml:space': 'preserve',
  });
  return [
    `      <trans-unit${head}>`,
    `        <source>${inline(source, sourceCodes, element)}</source>`,
    ...(translate
      ? [`        <target${attributes(STATES_12[state])}>${inline(target ?? '', sourceCodes, element)}</target>`]
      : []),
    '        <context-group purpose="information">',
    ...travelling(unit).map(
      ([name, value]) => `          <context context-type="${name}">${escapeText(value)}</context>`,
    ),
    '        </context-group>',
    ...notes.map((note) => `        <note from="developer">${escapeText(note)}</note>`),
    '      </trans-unit>',
  ];
}

/** Section 4.3.1.25 of XLIFF 2.0: a subState needs a prefix of one's own. */
const STATES_20: Record<XliffUnit['state'], Record<string, string>> = {
  missing: { state: 'initial' },
  outdated: { state: 'initial', subState: 'desk:outdated' },
  draft: { state: 'translated' },
  published: { state: 'final' },
  proposal: { state: 'initial', subState: 'desk:proposal' },
};

const TYPES_20: Record<Code['type'], Record<string, string>> = {
  bold: { type: 'fmt', subType: 'xlf:b' },
  italic: { type: 'fmt', subType: 'xlf:i' },
  underline: { type: 'fmt', subType: 'xlf:u' },
  strikethrough: { type: 'fmt', subType: 'desk:strikethrough' },
  code: { type: 'fmt', subType: 'desk:code' },
  link: { type: 'link' },
  break: { type: 'fmt', subType: 'xlf:lb' },
  placeholder: {},
};

function xliff20({ sourceLocale, targetLocale, files }: XliffDocument, options: WriteOptions): string[] {
  const head = attributes({ version: '2.0', srcLang: sourceLocale, trgLang: targetLocale });
  return [
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0"${head}>`,
    ...files.flatMap((file, index) => file20(file, index, options)),
    '</xliff>',
  ];
}

function file20({ original, units }: XliffFile, index: number, options: WriteOptions): string[] {
  return [
    `  <file${attributes({ id: `f${index + 1}`, original })}>`,
    ...units.flatMap((unit) => unit20(unit, options)),
    '  </file>',
  ];
}

function unit20(unit: XliffUnit, options: WriteOptions): string[] {
  const { id, path, restype, translate, maxLength, source, sourceCodes, state, notes } = unit;
  const element = (code: Code, content: string | undefined) => {
    const own = attributes({ id: code.id, ...TYPES_20[code.type] });
    if (content !== undefined) return `<pc${own}>${content}</pc>`;
    const shown = code.type === 'placeholder' ? code.value : undefined;
    return `<ph${own}${attributes({ equiv: shown, disp: shown })}/>`;
  };
  const target = targetOf(unit, options);
  const head = attributes({
    id,
    name: path,
    type: restype.replace(/^(x-)?/, 'desk:'),
    translate: translate ? undefined : 'no',
    canResegment: 'no',
    'xml:space': 'preserve',
  });
  const limit: [string, string][] = maxLength === undefined ? [] : [['max-length', `At most ${maxLength} characters.`]];
  const allNotes = [...travelling(unit), ...limit, ...notes.map((note): [string, string] => ['instruction', note])];
  return [
    `    <unit${head}>`,
    '      <notes>',
    ...allNotes.map(([category, note]) => `        <note${attributes({ category })}>${escapeText(note)}</note>`),
    '      </notes>',
    `      <segment${attributes({ id: 's1', ...STATES_20[state] })}>`,
    `        <source>${inline(source, sourceCodes, element)}</source>`,
    ...(target === undefined || !translate ? [] : [`        <target>${inline(target, sourceCodes, element)}</target>`]),
    '      </segment>',
    '    </unit>',
  ];
}
