import { errors } from '@strapi/utils';
import type { ErrorCode } from './codes';

type ErrorClass = new (message: string, details: Record<string, unknown>) => Error;

/** Strapi has no classes for these: middlewares/foreseen-errors answers them with their status and details. */
export abstract class StatusError extends Error {
  abstract readonly status: number;
  /** http-errors' word for: clients may see it. */
  readonly expose = true;

  constructor(
    message: string,
    readonly details: Record<string, unknown>,
  ) {
    super(message);
  }
}

class TimeoutError extends StatusError {
  override name = 'RequestTimeoutError';
  readonly status = 408;
}

class ConflictError extends StatusError {
  override name = 'ConflictError';
  readonly status = 409;
}

class GoneError extends StatusError {
  override name = 'GoneError';
  readonly status = 410;
}

/** The server cannot answer now; middlewares/error-codes tells the client when to ask again. */
class UnavailableError extends StatusError {
  override name = 'UnavailableError';
  readonly status = 503;
}

// Not ForbiddenError: Strapi's routes answer that one without its details.
const classes: Record<400 | 403 | 404 | 408 | 409 | 410 | 413 | 429 | 503, ErrorClass> = {
  400: errors.ValidationError,
  403: errors.PolicyError,
  404: errors.NotFoundError,
  408: TimeoutError,
  409: ConflictError,
  410: GoneError,
  413: errors.PayloadTooLargeError,
  429: errors.RateLimitError,
  503: UnavailableError,
};

/**
 * An error that Strapi answers with its envelope, carrying a stable code.
 *
 * @param status HTTP status of the answer
 * @param code see `codes.ts`
 * @param message one sentence: what is wrong and what is allowed
 * @param details further machine-readable details, for example the known values
 */
export function contentError(
  status: keyof typeof classes,
  code: ErrorCode,
  message: string,
  details: Record<string, unknown> = {},
): Error {
  return new classes[status](message, { code, ...details });
}
