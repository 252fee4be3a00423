import type { Core } from '@strapi/strapi';
import type { PanelConfiguration } from '../../strapi';
import { type AnyEditView, fieldsOf } from '../view';
import { EDIT_VIEWS } from '../views';
import { arrangementOf } from './arrangement';
import { assertArranged } from './assertArranged';

/**
 * Gives every type its view, before Strapi looks at the types: on a new database it starts with them. The panel gets
 * the sections with the type, of which the content manager knows nothing.
 *
 * @throws Error (the boot ends) for a field that stands nowhere
 */
export function arrange(strapi: Core.Strapi): void {
  assertArranged(strapi);
  for (const view of EDIT_VIEWS) {
    const model = strapi.contentType(view.uid) as { config?: Partial<PanelConfiguration>; pluginOptions?: object };
    model.config = { ...model.config, ...arrangementOf(view, strapi.contentType(view.uid)) };
    Object.assign(model.pluginOptions ?? {}, { 'edit-view': announced(view) });
  }
}

/** Without anything undefined, which Strapi cannot write down as a type. */
function announced({ uid, sections }: AnyEditView) {
  return {
    uid,
    sections: sections.map((section) => {
      const { rows: _rows, ...said } = section;
      return { ...said, fields: fieldsOf(section) };
    }),
  };
}
