import type { ShownFinding } from '../../../publishing/contract';
import type { ReleaseItem } from '../../../publishing/releases/contract';
import { detailsOf, messageOf } from '../../words/refusals';

/** What is in the way of taking a release back: what was done to it since, or that nothing is on record. */
export type InTheWay = Omit<ReleaseItem, 'action'> & { name: string } & (
    | { action: string; at: string; by: string | null }
    | { reason: string }
  );

interface Details {
  code?: string;
  findings?: ShownFinding[];
  newer?: InTheWay[];
  moments?: string[];
  errors?: { path?: string[]; message: string }[];
}

/** Why the server did not do something. */
export interface Failure {
  message: string;
  code: string | undefined;
  details: Details;
}

export function failureOf(error: unknown): Failure {
  const details = detailsOf(error) as Details;
  return { message: messageOf(error), code: details.code, details };
}

/** Whether somebody else did something with the release meanwhile, so that what is shown is not so any more. */
export function isOvertaken({ code, details }: Failure): boolean {
  return code === 'not-found' || (code === 'release-conflict' && !details.newer);
}
