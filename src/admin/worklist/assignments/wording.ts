import type { Assignment } from '../../../worklist/contract';
import { day } from '../../../worklist/words';
import { languageName } from '../../words/languageName';

/** "French", "The whole entry"; nothing of a type without languages. */
export function aboutWords(locale: string | null, hasLanguages: boolean): string {
  if (locale !== null) return languageName(locale);
  return hasLanguages ? 'The whole entry' : '';
}

/** "Ada Example (you)" */
export function personWords({ person: { name, isThere, isMe } }: Pick<Assignment, 'person'>): string {
  if (!isThere) return `${name} (not there any more)`;
  return isMe ? `${name} (you)` : name;
}

/** "due on 3 March 2027" */
export function dueWords({ due, isOverdue }: Pick<Assignment, 'due' | 'isOverdue'>): string {
  return `${isOverdue ? 'was due on' : 'due on'} ${day(due)}`;
}
