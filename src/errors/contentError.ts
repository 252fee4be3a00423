import { errors } from '@strapi/utils';
import type { ErrorCode } from './codes';

type ErrorClass = new (message: string, details: Record<string, unknown>) => Error;

// Not ForbiddenError: Strapi's routes answer that one without its details.
const classes: Record<400 | 403 | 404, ErrorClass> = {
  400: errors.ValidationError,
  403: errors.PolicyError,
  404: errors.NotFoundError,
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
