import { choicesOf } from '../../../labels/choices';
import { titleOf } from '../rows/titles';
import type { Laid, LaidField, Rows } from '../sections/layout';

/** Type of the field that shows a year. */
export const YEAR = 'year';

/** Lets one choose where a text is one of a few, shows years as years, and titles rows; within components, too. */
export function asTheyAre(laid: Laid): Laid {
  const components = Object.entries(laid.components ?? {}).map(([uid, component]) => [
    uid,
    { ...component, layout: shown(component.layout) },
  ]);
  return { ...laid, layout: laid.layout.map(shown), components: Object.fromEntries(components) };
}

function shown(rows: Rows): Rows {
  return rows.map((row) => row.map(shownField));
}

function shownField(field: LaidField): LaidField {
  const { attribute = {} } = field;
  const { panel } = (attribute.pluginOptions ?? {}) as { panel?: { shows?: string } };
  if (panel?.shows === YEAR) return { ...field, type: YEAR };
  const mainField = attribute.repeatable ? titleOf(attribute.component) : undefined;
  if (mainField) return { ...field, mainField };
  const choices = attribute.type === 'string' ? choicesOf(attribute as { regex?: string }) : [];
  return choices.length > 0 ? { ...field, type: 'enumeration', attribute: { ...attribute, enum: choices } } : field;
}
