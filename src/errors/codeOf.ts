import type { ErrorCode } from './codes';

/** The `error` member of Strapi's error envelope. */
export interface EnvelopeError {
  status?: number;
  name?: string;
  details?: unknown;
}

const byStatus: Record<number, ErrorCode> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  408: 'request-timeout',
  413: 'payload-too-large',
  429: 'too-many-requests',
};

/**
 * Gives an error of Strapi itself its stable code; one that has a code keeps it.
 *
 * @param reads whether the request could only read, so that a wrong value must be a parameter's
 */
export function codeOf({ status = 500, details }: EnvelopeError, reads: boolean): ErrorCode {
  if (hasCode(details)) return details.code;
  if (status >= 500) return 'internal-error';
  return byStatus[status] ?? (reads || isParameter(details) ? 'invalid-parameter' : 'invalid-body');
}

/** Adds the code to the details of an envelope's error, in place. */
export function addCode(error: EnvelopeError, reads: boolean): void {
  const details = typeof error.details === 'object' && error.details !== null ? error.details : {};
  error.details = { ...details, code: codeOf(error, reads) };
}

function hasCode(details: unknown): details is { code: ErrorCode } {
  return typeof (details as { code?: unknown } | undefined)?.code === 'string';
}

/** Strapi names the source of a wrong query parameter in `details`. */
function isParameter(details: unknown): boolean {
  return (details as { source?: unknown } | undefined)?.source === 'query';
}
