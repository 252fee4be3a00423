import type { OpenDraft } from './openVersions';

/** How the content manager asks for a draft, saves it and publishes it: arguments of its endpoints. */
export interface Arguments extends OpenDraft {
  collectionType: string;
  data?: unknown;
}

/** What of a version is of interest here. */
export interface DraftAnswer {
  updatedAt?: string;
  publishedAt?: string | null;
}

interface Answer {
  data?: { data?: DraftAnswer };
}

interface Request {
  url: string;
  method: string;
  data?: unknown;
  config?: { params?: unknown; headers?: Record<string, string> };
}

interface Failure {
  name?: string;
  message?: string;
  details?: { code?: unknown; errors?: unknown[] };
}

interface Running {
  dispatch: (action: unknown) => unknown;
  queryFulfilled: Promise<Answer>;
}

/**
 * The part of Redux Toolkit's endpoint definitions that is extended; Strapi does not give the types of its own.
 * @see https://redux-toolkit.js.org/rtk-query/api/createApi#endpoint-definition-parameters
 */
export interface Endpoint {
  query?: (args: Arguments) => Request;
  queryFn?: (args: Arguments, ...rest: unknown[]) => Promise<Answer>;
  transformErrorResponse?: (failure: Failure, meta: unknown, args: Arguments) => Failure;
  invalidatesTags?: (result: unknown, failure: unknown, args: Arguments) => unknown[];
  onQueryStarted?: (args: Arguments, running: Running) => Promise<void>;
}
