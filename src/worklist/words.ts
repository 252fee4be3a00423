/** What is said of what needs somebody: on the homepage and in the weekly e-mail alike. */
import type { Lines, Work, WorkKind } from './contract';
import { languageName } from './languageName';

interface Words<Kind extends WorkKind> {
  /** What all of them are. */
  title: string;
  /** What is to be known of one, besides what it is called. */
  said: (line: Lines[Kind]) => (string | null)[];
}

const WORDS: { [Kind in WorkKind]: Words<Kind> } = {
  assigned: {
    title: 'Assigned to you',
    said: ({ due, isOverdue, note, by }) => [
      `${isOverdue ? 'was due on' : 'due on'} ${day(due)}${by ? `, from ${by}` : ''}`,
      note,
    ],
  },
  'refused-release': {
    title: 'Releases that were refused',
    said: ({ at, blockers }) => [`${at ? `on ${day(at)}, ` : ''}${counted(blockers, 'thing')} in the way`],
  },
  override: {
    title: 'Published over a blocker',
    said: ({ at, by, reason, wrong }) => [
      reason && `“${reason}”`,
      [by, day(at)].filter(Boolean).join(', '),
      `still wrong: ${wrong.join(', ')}`,
    ],
  },
  'review-overdue': {
    title: 'Reviews overdue',
    said: ({ lastReviewed }) => [lastReviewed ? `last reviewed on ${day(lastReviewed)}` : 'never reviewed'],
  },
  'review-due': { title: 'Reviews due soon', said: ({ until }) => [`the review ends on ${day(until)}`] },
  'waiting-draft': {
    title: 'Drafts waiting to be published',
    said: ({ since, isNew }) => [`${isNew ? 'never published' : 'changed'}, last saved on ${day(since)}`],
  },
  'paused-webhook': {
    title: 'Webhooks that are paused',
    said: ({ since, because }) => [`since ${day(since)}`, because],
  },
  'outdated-translation': {
    title: 'Outdated translations',
    said: ({ texts }) => [`${counted(texts, 'text')} to look at`],
  },
};

export const titleOf = (kind: WorkKind): string => WORDS[kind].title;

/** A line, with what is said of it: its language first. */
export interface Said {
  name: string;
  page: Lines[WorkKind]['page'];
  words: string[];
  /** Whether its day has passed. */
  isLate: boolean;
}

/** What is said of each line, in their order. */
export function saidOf(work: Work): Said[] {
  return work.lines.map((line) => ({
    name: line.name,
    page: line.page,
    words: [languageOf(line.page), ...said(work.kind, line)].filter((words): words is string => Boolean(words)),
    isLate: 'isOverdue' in line && line.isOverdue,
  }));
}

/** A line of a kind is said with the words of that kind, which the types of a union do not know any more. */
function said(kind: WorkKind, line: Work['lines'][number]): (string | null)[] {
  return (WORDS[kind] as { said: (of: typeof line) => (string | null)[] }).said(line);
}

function languageOf(page: Lines[WorkKind]['page']): string | null {
  return page.of === 'entry' ? page.locale && languageName(page.locale) : null;
}

/** "3 March 2026", of a day or a moment. */
export function day(value: string): string {
  return new Date(value).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
