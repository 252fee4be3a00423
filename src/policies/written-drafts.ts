import { type Auth, type DraftParameters, refuseDraftsBesideWritten } from '../delivery';

interface Context {
  request: { query: DraftParameters & { populate?: unknown } };
  state: { auth?: Auth };
}

/** Refuses the drafts that a written draft leads to to everybody who may not see them. */
export default ({ request, state }: Context): true => {
  refuseDraftsBesideWritten(request.query, state.auth);
  return true;
};
