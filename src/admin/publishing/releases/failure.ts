import type { ShownFinding } from '../../../publishing/contract';
import type { ReleaseItem } from '../../../publishing/releases/contract';

/** What is in the way of taking a release back: what was done to it since, or that nothing is on record. */
export type InTheWay = Omit<ReleaseItem, 'action'> & { name: string } & (
    | { action: string; at: string; by: string | null }
    | { reason: string }
  );

export interface FailureDetails {
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
  details: FailureDetails;
}

/** Whether somebody else did something with the release meanwhile, so that what is shown is not so any more. */
export function isOvertaken({ code, details }: Failure): boolean {
  return code === 'not-found' || (code === 'release-conflict' && !details.newer);
}
