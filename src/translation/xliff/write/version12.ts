import type { Code, CodeType } from '../../../tagged-text';
import type { UnitState, XliffDocument, XliffUnit } from '../document';
import { writtenMetadata } from '../metadata';
import { type InlineDialect, inlineMarkup } from './inline';
import { type Attributes, block, element, emptyElement, type Markup, text } from './markup';
import { namingUnit } from './naming';

/** XLIFF 1.2, valid by the strict schema (https://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html). */
export function version12({ sourceLocale, targetLocale, files }: XliffDocument): Markup {
  return block(
    'xliff',
    { xmlns: 'urn:oasis:names:tc:xliff:document:1.2', version: '1.2' },
    files.map(({ original, units }) =>
      block(
        'file',
        { original, 'source-language': sourceLocale, 'target-language': targetLocale, datatype: 'htmlbody' },
        [block('body', {}, units.map(namingUnit(transUnit)))],
      ),
    ),
  );
}

/** The schema leaves no choice of order: source, target, then contexts and notes. */
function transUnit(unit: XliffUnit): Markup {
  const { id, path, restype, translate, maxLength, source, sourceCodes, notes } = unit;
  const attributes = {
    id,
    resname: path,
    restype,
    translate: translate ? undefined : 'no',
    approved: unit.state === 'published' && unit.target ? 'yes' : undefined,
    maxwidth: maxLength,
    'size-unit': maxLength === undefined ? undefined : 'char',
    'xml:space': 'preserve',
  };
  return block('trans-unit', attributes, [
    element('source', {}, ...inlineMarkup(source, sourceCodes, dialect)),
    ...target(unit),
    block('context-group', { purpose: 'information' }, writtenMetadata(unit).map(context)),
    ...notes.map((note) => element('note', { from: 'developer' }, text(note))),
  ]);
}

/** An empty one tells tools that there is something to do; where there is nothing, there is none. */
function target({ target, translate, state, sourceCodes }: XliffUnit): Markup[] {
  if (!target && !translate) return [];
  return [element('target', STATES[target ? state : 'missing'], ...inlineMarkup(target ?? '', sourceCodes, dialect))];
}

function context([name, value]: [string, string]): Markup {
  return element('context', { 'context-type': `x-${name}` }, text(value));
}

const STATES: Record<UnitState, Attributes> = {
  missing: { state: 'needs-translation' },
  outdated: { state: 'needs-review-translation' },
  proposal: { state: 'needs-review-translation', 'state-qualifier': 'exact-match' },
  draft: { state: 'translated' },
  published: { state: 'final' },
};

/** The schema has one list for pairs and another for what stands alone; what is in neither begins with "x-". */
const PAIRED: Partial<Record<CodeType, string>> = {
  bold: 'bold',
  italic: 'italic',
  underline: 'underlined',
  link: 'link',
};
const STANDALONE: Partial<Record<CodeType, string>> = { break: 'lb' };

const dialect: InlineDialect = {
  paired: (id, code, content) =>
    element('g', { id, ctype: code && (PAIRED[code.type] ?? `x-${code.type}`) }, ...content),
  standalone: (id, code) =>
    emptyElement('x', { id, ctype: code && (STANDALONE[code.type] ?? `x-${code.type}`), 'equiv-text': shown(code) }),
};

/** Only what is read in the text anyway; an address of a link is nobody's business outside. */
function shown(code: Code | undefined): string | undefined {
  return code?.type === 'placeholder' ? code.value : undefined;
}
