import { adminApi } from '@strapi/strapi/admin';

/** An entry as the content manager asks for it: its language and state are among the parameters. */
export interface OpenDraft {
  model: string;
  documentId?: string | undefined;
  params?: Readonly<Record<string, unknown>> | undefined;
}

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

export interface Answer {
  data?: { data?: DraftAnswer };
  error?: Failure;
  meta?: unknown;
}

export interface Request {
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
  query?: ((args: Arguments) => Request) | undefined;
  queryFn?: (
    args: Arguments,
    api: unknown,
    options: unknown,
    baseQuery: (request: Request) => Promise<Answer>,
  ) => Promise<Answer>;
  transformErrorResponse?: (failure: Failure, meta: unknown, args: Arguments) => Failure;
  invalidatesTags?: (result: unknown, failure: unknown, args: Arguments) => unknown[];
  onQueryStarted?: (args: Arguments, running: Running) => Promise<void>;
}

/** Extends endpoints of the content manager in place (Redux Toolkit's `enhanceEndpoints`): all that asks for them does so then. */
export function extendEndpoints(by: Readonly<Record<string, (endpoint: Endpoint) => void>>): void {
  (adminApi as unknown as { enhanceEndpoints(by: { endpoints: object }): void }).enhanceEndpoints({ endpoints: by });
}
