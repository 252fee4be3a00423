import type { Context } from '../context';

/** Answers 301: the same question at the present slug. */
export function movedFrom(context: Context, from: string, to: string): { data: null; meta: object } {
  const { pathname, search } = new URL(context.originalUrl, 'http://localhost');
  const moved = pathname.split('/').map((part) => (decodeURIComponent(part) === from ? encodeURIComponent(to) : part));
  context.status = 301;
  context.set('Location', `${moved.join('/')}${search}`);
  return { data: null, meta: { moved: { from, to } } };
}
