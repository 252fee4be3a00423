/** What requests to this project's own resources say, checked against a schema. */
import { z } from 'zod';
import { contentError } from '../errors';

/** Every such resource takes these; `readingOf` checks them against the configured languages. */
export const languageParameters = { locale: z.unknown().optional(), fallback: z.unknown().optional() };

/** A positive whole number, as text. */
export function wholeNumber(most: number, byDefault: number) {
  const message = `must be a whole number from 1 to ${most}`;
  return z
    .string(message)
    .regex(/^[1-9]\d{0,5}$/, message)
    .transform(Number)
    .refine((value) => value <= most, message)
    .default(byDefault);
}

/** One of a few values. */
export function choice<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.enum(values, `must be one of ${values.join(', ')}`);
}

/**
 * Checks a query.
 *
 * @param schema of an object; parameters it does not name are refused
 * @throws ValidationError (400) with code `invalid-parameter`, naming the parameter, its problem and what is allowed
 */
export function checkedParameters<Schema extends z.ZodObject>(schema: Schema, query: unknown): z.infer<Schema> {
  const parsed = schema.strict().safeParse(query);
  if (parsed.success) return parsed.data as z.infer<Schema>;
  const [issue] = parsed.error.issues;
  if (issue?.code === 'unrecognized_keys') {
    const parameter = [...issue.path, issue.keys[0]].join('.');
    const allowed = membersAt(schema, issue.path);
    const hint = `allowed are ${allowed.join(', ') || 'none'}`;
    throw contentError(400, 'invalid-parameter', `There is no parameter "${parameter.slice(0, 100)}"; ${hint}.`, {
      parameter: parameter.slice(0, 100),
      allowed,
    });
  }
  const parameter = issue?.path.join('.') ?? '';
  throw contentError(400, 'invalid-parameter', `${parameter} ${issue?.message ?? 'is wrong'}.`, {
    parameter,
    ...(issue?.code === 'invalid_value' && { allowed: issue.values }),
  });
}

/**
 * Checks the body of a request.
 *
 * @throws ValidationError (400) with code `invalid-body`; `errors` lists every wrong member with its path
 */
export function checkedBody<Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map(({ path, message }) => ({ path: path.map(String), message }));
  const said = errors.map(({ path, message }) => `${path.join('.') || 'The body'}: ${message}`).join('; ');
  throw contentError(400, 'invalid-body', `${said}.`, { errors });
}

function membersAt(schema: z.ZodType, path: PropertyKey[]): string[] {
  const object = schema instanceof z.ZodDefault || schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  if (!(object instanceof z.ZodObject)) return [];
  const [head, ...rest] = path;
  if (head === undefined) return Object.keys(object.shape);
  return membersAt(object.shape[String(head)] as z.ZodType, rest).map((name) => `${String(head)}.${name}`);
}
