/** So many of a kind of request in so many seconds; the window begins with the first of them. */
export interface Quota {
  requests: number;
  seconds: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * What one client may ask of the server; everything that is not named here is free. `RATE_LIMITS` changes each.
 *
 * A client is an address, and an address may be a whole clinic behind one router or a build of a whole site: the
 * limits stop what no clinic does, they do not ration. Cheap reads (pages, lists) are free for that reason: a
 * site of hundreds of pages is fetched in one go.
 */
export const QUOTAS = {
  // Only what is wrong counts. People mistype twice or thrice; at 20 guesses an hour a password of six lower-case
  // letters lasts for a thousand years.
  'sign-in': { requests: 5, seconds: 15 * MINUTE },
  // A clinic behind one address whose whole team forgot their passwords on a Monday, and not one e-mail address more.
  'sign-in-address': { requests: 30, seconds: 15 * MINUTE },
  // Against many addresses that share one target. Loose, for it is also how strangers could lock its owner out; who
  // signed in from an address lately is not held to it there.
  'sign-in-account': { requests: 50, seconds: HOUR },
  'forgot-password': { requests: 10, seconds: 15 * MINUTE },
  // Each is a mail to somebody who may not have asked for it.
  'forgot-password-account': { requests: 5, seconds: HOUR },
  // Links to reset a password, invitations: long random values, so only guessers need many.
  secrets: { requests: 30, seconds: 15 * MINUTE },
  // Cookies that this server has not signed. After a change of ADMIN_JWT_SECRET every panel of an office sends one.
  sessions: { requests: 100, seconds: 15 * MINUTE },
  // Different tokens that were wrong. Panels whose session ran out send one each, so a busy office sends dozens.
  tokens: { requests: 100, seconds: 15 * MINUTE },
  // Some 10 a second: a visitor who types causes 3 to 5, a build none.
  search: { requests: 50, seconds: 5 },
  // Some 20 a second, and a build's first 200 at once.
  graphql: { requests: 200, seconds: 10 },
  // Not requests, but what they cost (delivery/query/budget.ts): questions of 16 and more, for all of which there is
  // one lane. Some 100 of the least and 25 of the most costly ones.
  'expensive-reads': { requests: 2400, seconds: MINUTE },
  // Some 50 a second: a script that imports content waits for each answer and stays below; so do twenty editors.
  writes: { requests: 500, seconds: 10 },
} as const satisfies Record<string, Quota>;

export type Limited = keyof typeof QUOTAS;

/** How long an address is familiar to an account that signed in there; timers of Node end at 24 days. */
export const FAMILIAR_SECONDS = 14 * DAY;

/**
 * The quotas with what the operator set; a kind that is off is left out.
 *
 * @throws Error naming a kind that does not exist
 */
export function quotasWith(changes: Readonly<Record<string, Quota | 'off'>>): Map<Limited, Quota> {
  for (const kind of Object.keys(changes))
    if (!(kind in QUOTAS))
      throw new Error(`RATE_LIMITS: there is no limit "${kind}"; there are ${Object.keys(QUOTAS).join(', ')}.`);
  const quotas = new Map<Limited, Quota>();
  for (const [kind, usual] of Object.entries(QUOTAS) as [Limited, Quota][]) {
    const quota = changes[kind] ?? usual;
    if (quota !== 'off') quotas.set(kind, quota);
  }
  return quotas;
}
