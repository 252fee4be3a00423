import type { Code, CodeType } from '../../../tagged-text';
import type { UnitState, XliffDocument, XliffFile, XliffUnit } from '../document';
import { writtenMetadata } from '../metadata';
import { type InlineDialect, inlineMarkup } from './inline';
import { type Attributes, block, element, emptyElement, type Markup, text } from './markup';
import { namingUnit } from './naming';

/** XLIFF 2.0, valid by the OASIS schemas of 2.1 (https://docs.oasis-open.org/xliff/xliff-core/v2.1/xliff-core-v2.1.html). */
export function version20({ sourceLocale, targetLocale, files }: XliffDocument): Markup {
  return block(
    'xliff',
    {
      xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
      'xmlns:slr': 'urn:oasis:names:tc:xliff:sizerestriction:2.0',
      version: '2.0',
      srcLang: sourceLocale,
      trgLang: targetLocale,
    },
    files.map(file),
  );
}

/** Resegmenting is read back, but not asked for: it serves nobody where each segment is a block of its own. */
function file({ original, units }: XliffFile, index: number): Markup {
  const limited = units.some(({ maxLength }) => maxLength !== undefined);
  return block('file', { id: `f${index + 1}`, original, canResegment: 'no' }, [
    ...(limited ? [emptyElement('slr:profiles', { generalProfile: 'xliff:codepoints' })] : []),
    ...units.map(namingUnit(unitMarkup)),
  ]);
}

function unitMarkup(unit: XliffUnit): Markup {
  const { id, path, restype, translate, maxLength, source, target, state, sourceCodes } = unit;
  const attributes = {
    id,
    name: path,
    type: `${AUTHORITY}:${restype.replace(/^x-/, '')}`,
    translate: translate ? undefined : 'no',
    'slr:sizeRestriction': maxLength,
    'xml:space': 'preserve',
  };
  return block('unit', attributes, [
    block('notes', {}, notes(unit)),
    // No id: it would share one space of names with those of the codes.
    block('segment', STATES[target ? state : 'missing'], [
      element('source', {}, ...inlineMarkup(source, sourceCodes, dialect)),
      ...(target ? [element('target', {}, ...inlineMarkup(target, sourceCodes, dialect))] : []),
    ]),
  ]);
}

function notes(unit: XliffUnit): Markup[] {
  return [
    ...unit.notes.map((note) => element('note', {}, text(note))),
    ...writtenMetadata(unit).map(([category, value]) => element('note', { category, priority: 10 }, text(value))),
  ];
}

/** The prefix the standard asks of values that are not its own. */
const AUTHORITY = 'desk';

const STATES: Record<UnitState, Attributes> = {
  missing: { state: 'initial' },
  outdated: { state: 'initial', subState: `${AUTHORITY}:outdated` },
  proposal: { state: 'initial', subState: `${AUTHORITY}:proposal` },
  draft: { state: 'translated' },
  published: { state: 'final' },
};

/** Which of the two go together is fixed by the standard, at the attribute `subType`. */
const TYPES: Record<CodeType, Attributes> = {
  bold: { type: 'fmt', subType: 'xlf:b' },
  italic: { type: 'fmt', subType: 'xlf:i' },
  underline: { type: 'fmt', subType: 'xlf:u' },
  strikethrough: { type: 'fmt', subType: `${AUTHORITY}:strikethrough` },
  code: { type: 'fmt', subType: `${AUTHORITY}:code` },
  link: { type: 'link' },
  break: { type: 'fmt', subType: 'xlf:lb' },
  placeholder: { type: 'ui', subType: 'xlf:var' },
};

const dialect: InlineDialect = {
  paired: (id, code, content) => element('pc', { id, ...typeOf(code) }, ...content),
  standalone: (id, code) => emptyElement('ph', { id, ...typeOf(code), ...shown(code) }),
};

function typeOf(code: Code | undefined): Attributes {
  return code ? TYPES[code.type] : {};
}

/** Only what is read in the text anyway; an address of a link is nobody's business outside. */
function shown(code: Code | undefined): Attributes {
  return code?.type === 'placeholder' ? { equiv: code.value, disp: code.value } : {};
}
