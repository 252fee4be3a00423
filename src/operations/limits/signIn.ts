import { contentError } from '../../errors';
import { SESSION_COOKIE } from '../../strapi';
import { emailOf, fingerprint } from './account';
import { clientOf } from './clientAddress';
import type { Count, Limits } from './limits';
import { withOutcome } from './outcome';
import { type LimitedContext, refuse } from './spend';

type Next = () => Promise<unknown>;

/**
 * Signing in with a password. What is wrong counts for the account at this address (strictly), for the address, and
 * for the account from anywhere (loosely, and not where its owner signed in lately: strangers shall not be able to
 * lock them out).
 */
export async function limitSignIn(limits: Limits, ctx: LimitedContext, next: Next): Promise<void> {
  const { email } = readTexts(ctx, ['email', 'password']);
  const client = clientOf(ctx.request);
  const account = takeAccount(ctx, email);
  const here = `${client} ${account}`;
  const counts: Count[] = [
    ['sign-in', here],
    ['sign-in-address', client],
  ];
  if (!(await limits.isFamiliar(here))) counts.push(['sign-in-account', account]);
  const refused = await limits.takeAll(counts);
  if (refused) refuse(ctx, refused);
  await withOutcome(ctx, next, async (outcome) => {
    if (outcome !== 'refused') await limits.giveBack(counts);
    if (outcome !== 'accepted') return;
    await limits.forget(['sign-in', here]);
    await limits.makeFamiliar(here);
  });
}

/** Asking for a link to a new password: every time counts, for a mail is sent every time or none could be. */
export async function limitForgotPassword(limits: Limits, ctx: LimitedContext, next: Next): Promise<void> {
  const { email } = readTexts(ctx, ['email']);
  const account = takeAccount(ctx, email);
  const refused = await limits.takeAll([
    ['forgot-password', clientOf(ctx.request)],
    ['forgot-password-account', account],
  ]);
  if (refused) refuse(ctx, refused);
  await next();
}

/**
 * Whatever else is given in exchange for access: links to a new password, invitations, the password one has. Whoever
 * gets a new password by mail has shown that the account is theirs, so that this address is familiar to it.
 */
export async function limitSecrets(limits: Limits, ctx: LimitedContext, next: Next): Promise<void> {
  if (ctx.method !== 'GET') readTexts(ctx, []);
  const client = clientOf(ctx.request);
  const count: Count = ['secrets', client];
  const refused = await limits.takeAll([count]);
  if (refused) refuse(ctx, refused);
  await withOutcome(ctx, next, async (outcome) => {
    if (outcome !== 'refused') await limits.giveBack([count]);
    const email = (ctx.body as { data?: { user?: { email?: unknown } } } | undefined)?.data?.user?.email;
    if (outcome === 'accepted' && typeof email === 'string')
      await limits.makeFamiliar(`${client} ${fingerprint(emailOf(email))}`);
  });
}

/**
 * Going on with a session by its cookie. A panel that has none asks, too: that is no guess. Nor is what this server has
 * signed, which goes on whatever the others of its address do: behind one router, guessers would sign editors out.
 *
 * @param isOwn whether this server has signed a value of the cookie
 */
export function limitSessions(isOwn: (value: string) => boolean) {
  return async (limits: Limits, ctx: LimitedContext, next: Next): Promise<void> => {
    const session = ctx.cookies.get(SESSION_COOKIE);
    if (!session || isOwn(session)) {
      await next();
      return;
    }
    const count: Count = ['sessions', clientOf(ctx.request)];
    const refused = await limits.takeAll([count]);
    if (refused) refuse(ctx, refused);
    await withOutcome(ctx, next, async (outcome) => {
      if (outcome !== 'refused') await limits.giveBack([count]);
    });
  };
}

/** Strapi would look for the address as it is spelled. @returns what the account is counted by */
function takeAccount(ctx: LimitedContext, spelled: string): string {
  const email = emailOf(spelled);
  Object.assign(ctx.request.body as object, { email });
  return fingerprint(email);
}

/**
 * The texts of these names in the body of a request.
 *
 * @throws ValidationError (400) with code `invalid-body` where one is missing or no text: Strapi fails on some
 */
function readTexts<Name extends string>(ctx: LimitedContext, names: readonly Name[]): Record<Name, string> {
  const { body } = ctx.request;
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw contentError(400, 'invalid-body', 'The body must be a JSON object.');
  const errors = names
    .filter((name) => typeof (body as Record<string, unknown>)[name] !== 'string')
    .map((name) => ({ path: [name], message: `${name} must be a text`, name: 'ValidationError' }));
  if (errors.length > 0)
    throw contentError(400, 'invalid-body', `${errors.map(({ message }) => message).join(', ')}.`, { errors });
  return body as Record<Name, string>;
}
