import { type Auth, type DraftParameters, refuseDrafts } from '../delivery';

interface Context {
  request: { query: DraftParameters };
  state: { auth?: Auth };
}

/** Refuses drafts to everybody who may not see them. */
export default ({ request, state }: Context): true => {
  refuseDrafts(request.query, state.auth);
  return true;
};
