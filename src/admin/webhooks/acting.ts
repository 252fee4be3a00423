import type { Endpoint } from '../../webhooks/contract';

/** What every part of the page of a webhook gets. */
export interface Acting {
  endpoint: Endpoint;
  /** Says what was done, and reads the page anew. */
  onDone: (words: string) => void;
  onProblem: (words: string) => void;
}
