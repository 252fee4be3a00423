import type { RecordLine } from '../../../publishing/contract';
import { languageName } from '../../words/languageName';

const ACTIONS: Record<RecordLine['action'], string> = {
  publish: 'Published',
  unpublish: 'Unpublished',
  delete: 'Deleted',
  release: 'Release published',
  'take-back': 'Release taken back',
};

const ROADS: Readonly<Record<string, string>> = {
  admin: 'in the admin panel',
  desk: 'at the translators’ desk',
  rest: 'over the REST API',
  graphql: 'over GraphQL',
  mcp: 'by an assistant (MCP)',
  schedule: 'as it was scheduled',
  program: 'on the server',
};

/** "Published in French" */
export function actionWords({ action, locale }: Pick<RecordLine, 'action' | 'locale'>): string {
  return locale === null ? ACTIONS[action] : `${ACTIONS[action]} in ${languageName(locale)}`;
}

/** "Ada Example, in the admin panel" */
export function authorWords({ by, road }: Pick<RecordLine, 'by' | 'road'>): string {
  const nobody = { person: 'Somebody who is gone', token: 'An API token', program: 'A program' }[by.kind];
  return `${by.name ?? nobody}, ${ROADS[road] ?? road}`;
}

/** A moment as the reader's own clock shows it. */
export function momentWords(at: string): string {
  return new Date(at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}
