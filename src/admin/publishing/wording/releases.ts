import type {
  PageChange,
  ReleaseItem,
  ReleaseLine,
  ReleaseState,
  Schedule,
} from '../../../publishing/releases/contract';
import { languageName } from '../../words/languageName';
import { listed } from './counts';
import { momentWords } from './record';

/** What a state is called by itself. */
export const STATES: Record<ReleaseState, string> = {
  scheduled: 'Scheduled',
  refused: 'Refused',
  open: 'Open',
  published: 'Published',
  'taken-back': 'Taken back',
};

/** States of what is still to come: it can be changed. */
export const TO_COME: readonly ReleaseState[] = ['scheduled', 'refused', 'open'];

export const isToCome = ({ state }: Pick<ReleaseLine, 'state'>) => TO_COME.includes(state);

export const ACTIONS: Record<ReleaseItem['action'], string> = {
  publish: 'Publish',
  unpublish: 'Take off the site',
};

/** The reader's own time zone. */
export const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** "1 Mar 2027, 08:00 (Europe/Madrid)", and what the reader's own clock shows then, where that is something else. */
export function scheduleWords({ at, localTime, timeZone }: Schedule, zone = ownZone(), language?: string): string {
  // A local time has no zone: read as UTC and written as UTC, it is the same on any machine.
  const there = inZone(new Date(`${localTime}:00Z`), 'UTC', language);
  const here = inZone(new Date(at), zone, language);
  return here === there ? `${there} (${timeZone})` : `${there} (${timeZone}), which is ${here} for you`;
}

function inZone(moment: Date, timeZone: string, language: string | undefined): string {
  return moment.toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short', timeZone });
}

type Standing = Pick<ReleaseLine, 'state' | 'schedule' | 'publishedAt' | 'publishedBy'>;

/** Where a release stands, in a sentence. */
export function stateWords({ state, schedule, publishedAt, publishedBy }: Standing): string {
  const published = [publishedAt && momentWords(publishedAt), publishedBy && `by ${publishedBy}`]
    .filter(Boolean)
    .join(', ');
  switch (state) {
    case 'open':
      return 'Open: not published, and not scheduled.';
    case 'scheduled':
      return schedule ? `Scheduled for ${scheduleWords(schedule)}.` : 'Scheduled.';
    case 'refused':
      return `Refused: it was to go live ${schedule ? `on ${scheduleWords(schedule)}` : 'at its moment'}, and nothing of it was published.`;
    case 'published':
      return `Published ${published}.`;
    case 'taken-back':
      return `Taken back. It was published ${published}.`;
  }
}

/** "1 entry", counting every language of an entry by itself. */
export function sizeWords(size: number): string {
  if (size === 0) return 'Empty';
  return size === 1 ? '1 item' : `${size} items`;
}

/** "Publish in English and French; take off the site in German" */
export function itemsWords(items: readonly Pick<ReleaseItem, 'locale' | 'action'>[]): string {
  const said = (['publish', 'unpublish'] as const).flatMap((action) => {
    const own = items.filter((item) => item.action === action);
    const languages = own.flatMap(({ locale }) => (locale === null ? [] : [languageName(locale)]));
    if (own.length === 0) return [];
    return languages.length > 0 ? `${ACTIONS[action]} in ${listed(languages)}` : ACTIONS[action];
  });
  return said
    .map((words, index) => (index === 0 ? words : words.toLowerCase().slice(0, 1) + words.slice(1)))
    .join('; ');
}

/** What publishing a release does, in numbers. */
export function publishingWords(items: readonly Pick<ReleaseItem, 'action'>[]): string {
  const count = (action: ReleaseItem['action']) => items.filter((item) => item.action === action).length;
  const parts = [
    count('publish') > 0 && `publishes ${sizeWords(count('publish'))}`,
    count('unpublish') > 0 && `takes ${sizeWords(count('unpublish'))} off the site`,
  ].filter((part) => part !== false);
  return `It ${listed(parts)}: all of it, or nothing if something is refused.`;
}

const BECOMES: Record<PageChange['becomes'], string> = {
  new: 'new',
  changed: 'changed',
  gone: 'gone: visitors cannot find it any more',
  'default-language': 'shown in the default language instead',
};

/** "French: new", "Facts, in every language: changed" */
export function becomesWords({ locale, becomes, changes }: Pick<PageChange, 'locale' | 'becomes' | 'changes'>): string {
  const areFacts = changes.length > 0 && changes.every(({ kind }) => kind === 'fact');
  const where = locale === null ? (areFacts ? 'Facts, in every language' : 'In every language') : languageName(locale);
  return `${where}: ${BECOMES[becomes]}`;
}

/** "2 texts are shown in the source language until they are translated anew." */
export function withheldWords(withheld: number): string {
  return withheld === 1
    ? '1 text is shown in the source language until it is translated anew.'
    : `${withheld} texts are shown in the source language until they are translated anew.`;
}
