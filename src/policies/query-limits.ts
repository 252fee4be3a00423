import { refuseHostileQuery } from '../delivery';

interface Context {
  request: { query: unknown };
  params: unknown;
  state: { asked?: unknown };
}

/** Refuses queries and addresses that nothing can match; what is asked of entries was looked at as it came in. */
export default ({ request, params, state }: Context): true => {
  if (!state.asked) refuseHostileQuery(request.query);
  refuseHostileQuery(params);
  return true;
};
