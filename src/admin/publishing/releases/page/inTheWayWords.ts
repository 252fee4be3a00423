import { languageName } from '../../../words/languageName';
import { momentWords } from '../../wording/record';
import type { InTheWay } from '../failure';

const DONE: Readonly<Record<string, string>> = {
  publish: 'published',
  unpublish: 'taken off the site',
  delete: 'deleted',
};

/** "Frey syndrome (French) was published by Ada, 1 Mar 2027, 08:00" */
export function inTheWayWords(one: InTheWay): string {
  const what = one.locale === null ? one.name : `${one.name} (${languageName(one.locale)})`;
  if ('reason' in one) return `${what}: ${one.reason}`;
  return `${what} was ${DONE[one.action] ?? one.action} ${one.by ? `by ${one.by}, ` : ''}${momentWords(one.at)}`;
}
