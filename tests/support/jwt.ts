import { createHmac } from 'node:crypto';

const encode = (value: object | string) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

const now = () => Math.floor(Date.now() / 1000);

/** A JSON Web Token as somebody might forge one: any claims, any algorithm, any secret. */
export function forgedToken(
  claims: object,
  { secret = '', algorithm = 'HS256', seconds = 3600 }: { secret?: string; algorithm?: string; seconds?: number } = {},
): string {
  const parts = `${encode({ alg: algorithm, typ: 'JWT' })}.${encode({ iat: now() - 10, exp: now() + seconds, ...claims })}`;
  const hash = `sha${algorithm.slice(2)}`;
  const signature = /^HS\d+$/.test(algorithm) ? createHmac(hash, secret).update(parts).digest('base64url') : '';
  return `${parts}.${signature}`;
}

/** The claims of a token, unchecked. */
export function claimsOf(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
}
