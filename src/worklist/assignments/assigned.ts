import { today } from '../../calendar';
import { namesOf } from '../../labels';
import type { Finder } from '../work';
import { mayRead } from './present';
import { readAssignments } from './stored';

/** What is assigned to the person, as far as they may still read it; what is due first comes first. */
export const assigned: Finder<'assigned'> = async (strapi, whom, most) => {
  const stored = await readAssignments(strapi.db.connection, { person: whom.id });
  const theirs = stored.filter((one) => one.uid in strapi.contentTypes && mayRead(strapi, whom, one));
  const shown = theirs.slice(0, most);
  const names = await namesOf(strapi, shown);
  return {
    count: theirs.length,
    lines: shown.map(({ uid, documentId, locale, due, note, madeBy }, index) => ({
      name: names[index]?.name ?? documentId,
      page: { of: 'entry', uid, documentId, locale },
      due,
      isOverdue: due < today(),
      note,
      by: madeBy,
    })),
  };
};
