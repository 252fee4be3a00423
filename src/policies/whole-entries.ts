import { contentError } from '../errors';

interface Context {
  request: { query: { status?: unknown } };
}

/** Strapi deletes an entry with its draft and its published version, and fails when asked for the draft alone. */
export default ({ request: { query } }: Context): true => {
  if (query.status === undefined || query.status === 'published') return true;
  const message = 'An entry is deleted whole, with its draft and its published version: leave status out.';
  throw contentError(400, 'invalid-parameter', message, { parameter: 'status' });
};
