import type { Delivery, Endpoint } from '../../webhooks/contract';
import { languageName } from '../words/languageName';

/** A moment as the reader's own clock shows it. */
export function momentWords(at: string): string {
  return new Date(at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'medium' });
}

/** Where an endpoint stands, in a sentence or two. */
export function stateWords({
  state,
  pausedAt,
  pausedBecause,
  failingSince,
  nextAt,
  isBehind,
  toldUntil,
}: Endpoint): string {
  if (state === 'paused')
    return [
      `Paused since ${pausedAt ? momentWords(pausedAt) : 'a while'}.`,
      pausedBecause,
      'What changes meanwhile is told once it is resumed.',
    ]
      .filter(Boolean)
      .join(' ');
  if (state === 'failing')
    return `Could not be told since ${failingSince ? momentWords(failingSince) : 'a while'}. ${nextAt ? `Tried again ${momentWords(nextAt)}.` : 'Tried again now.'}`;
  return isBehind
    ? `Told of everything up to ${momentWords(toldUntil)}; the rest is on its way.`
    : 'Told of everything.';
}

interface Changed {
  type?: string;
  documentId?: string;
  changes?: { locale: string | null; operation: string }[];
}

/** What a message was about: "condition k3…: French, German". */
export function eventWords({ event: { type, data } }: Delivery): string {
  if (type === 'webhook.test') return 'A test';
  if (type === 'everything.changed') return 'Everything may be another';
  const { type: of = '', documentId = '', changes = [] } = data as Changed;
  const languages = changes.map(
    ({ locale, operation }) => `${locale ? languageName(locale) : 'changed'}${operation === 'delete' ? ' (gone)' : ''}`,
  );
  return `${of} ${documentId}${languages.length > 0 ? `: ${languages.join(', ')}` : ''}`;
}

export function outcomeWords({ isTaken, status, problem, milliseconds }: Delivery): string {
  return isTaken ? `Taken: ${status}, in ${milliseconds} ms` : (problem ?? `It answered ${status}.`);
}
