import type { Core } from '@strapi/strapi';
import { CHOICES, choicesOf } from '../../labels';
import { attributesOf } from '../../model';
import { visibleAttributes } from '../../roles';
import { EDIT_VIEWS } from '../views';
import { shownFields } from './arrangement';

/**
 * Refuses to start with a field that stands nowhere, or a choice that is called nothing.
 *
 * @throws Error with one sentence for each
 */
export function assertArranged(strapi: Pick<Core.Strapi, 'contentTypes' | 'components'>): void {
  const found = [...unarranged(strapi.contentTypes), ...unlabelled(strapi)];
  if (found.length > 0) throw new Error(found.join('\n'));
}

function unarranged(types: Core.Strapi['contentTypes']): string[] {
  const own = Object.values(types).filter(({ uid }) => uid.startsWith('api::'));
  return own.flatMap((model) => {
    const view = EDIT_VIEWS.find(({ uid }) => uid === model.uid);
    if (!view) return [`${model.uid} has no edit view: see src/edit-views/views.`];
    const shown = shownFields(view);
    return visibleAttributes(model)
      .filter((name) => !shown.includes(name))
      .map((name) => `Attribute "${name}" of ${model.uid} stands in no section: see src/edit-views/views.`);
  });
}

function unlabelled({ contentTypes, components }: Pick<Core.Strapi, 'contentTypes' | 'components'>): string[] {
  const own = Object.values(contentTypes).filter(({ uid }) => uid.startsWith('api::'));
  return [...own, ...Object.values(components)].flatMap((model) =>
    Object.values(attributesOf(model)).flatMap((attribute) =>
      choicesOf(attribute)
        .filter((value) => !(value in CHOICES))
        .map((value) => `The choice "${value}" of ${model.uid} is called nothing: see src/labels/choices.ts.`),
    ),
  );
}
