import { errors } from '@strapi/utils';
import { type Outcome, withOutcome } from '../../../src/operations/limits/outcome';
import type { LimitedContext } from '../../../src/operations/limits/spend';
import { meetDatabaseFault, requestFrom } from './request';

async function outcomeOf(answer: (ctx: LimitedContext) => unknown): Promise<Outcome | undefined> {
  const ctx = requestFrom('203.0.113.7');
  let counted: Outcome | undefined;
  await withOutcome(
    ctx,
    async () => answer(ctx),
    async (outcome) => {
      counted = outcome;
    },
  ).catch(() => {});
  return counted;
}

const answer = (status: number) => (ctx: LimitedContext) => {
  ctx.status = status;
};
const fail = (error: Error) => () => {
  throw error;
};

test.each([
  ['an answer', answer(200), 'accepted'],
  ['a refusal', answer(401), 'refused'],
  ['a failure', answer(500), 'failed'],
  ['an error of the client', fail(new errors.ApplicationError('wrong')), 'refused'],
  ['an error with a status', fail(Object.assign(new Error('gone'), { status: 404 })), 'refused'],
  ['an error of the server', fail(new Error('broken')), 'failed'],
])('%s: %s', async (_case, answered, outcome) => {
  expect(await outcomeOf(answered)).toBe(outcome);
});

test.each([
  ['an answer all the same', answer(200), 'accepted'],
  ['a session that nobody could read', answer(401), 'failed'],
  ['a secret that nobody could look for', fail(new errors.ApplicationError('unknown')), 'failed'],
])('while the database is away, %s: %s', async (_case, answered, outcome) => {
  const away = (ctx: LimitedContext) => {
    meetDatabaseFault(ctx);
    answered(ctx);
  };
  expect(await outcomeOf(away)).toBe(outcome);
});
