import type { Core } from '@strapi/strapi';
import { today } from '../../calendar';
import { isLocalizedType } from '../../model';
import { may } from '../../roles';
import type { Assignment } from '../contract';
import type { Whom } from '../work';
import { type Assigned, readAssignments } from './stored';
import { goesBy } from './who';

/** Whether somebody may read what an assignment is about: of an entry as a whole, some language. */
export function mayRead(strapi: Core.Strapi, { ability, locales }: Whom, { uid, locale }: Assigned): boolean {
  const isLocalized = isLocalizedType(strapi.contentType(uid));
  const languages = !isLocalized ? [null] : locale === null ? locales.codes : [locale];
  return languages.some((language) => may(strapi, ability, 'read', uid, language));
}

/** The assignments of an entry that somebody may see, the entry as a whole first. */
export async function assignmentsOf(
  strapi: Core.Strapi,
  document: Omit<Assigned, 'locale'>,
  whom: Whom,
): Promise<Assignment[]> {
  const stored = await readAssignments(strapi.db.connection, document);
  return stored
    .filter((one) => mayRead(strapi, whom, one))
    .sort((one, other) => (one.locale ?? '').localeCompare(other.locale ?? ''))
    .map(({ uid, locale, person, personName, isThere, due, note, madeBy, madeAt }) => ({
      locale,
      person: { id: person, name: personName, isThere, isMe: person === whom.id },
      due,
      isOverdue: due < today(),
      note,
      by: madeBy,
      at: madeAt.toISOString(),
      mayChange: may(
        strapi,
        whom.ability,
        'update',
        uid,
        goesBy(strapi, { uid, documentId: document.documentId, locale }, whom.locales),
      ),
    }));
}
