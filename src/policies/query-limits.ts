import { refuseHostileQuery } from '../delivery';

interface Context {
  request: { query: unknown };
  params: unknown;
}

/** Refuses queries and addresses that are too large or that nothing can match. */
export default ({ request, params }: Context): true => {
  refuseHostileQuery(request.query);
  refuseHostileQuery(params);
  return true;
};
