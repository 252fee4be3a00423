interface Context {
  path: string;
  request: { body?: unknown };
}

const GRAPHQL = /^\/graphql\/?$/i;

/**
 * Gives a GraphQL request whose body turns out to be nothing an empty one: Apollo's middleware answers 500 to nothing,
 * and 400 with what is missing to something empty. Whoever reads the body does so later: `strapi::body` leaves it to
 * plugin-graphql.
 */
export function completeGraphqlRequest({ path, request }: Context, next: () => Promise<void>): Promise<void> {
  if (GRAPHQL.test(path)) {
    let read = request.body;
    Object.defineProperty(request, 'body', {
      configurable: true,
      enumerable: true,
      get: () => read,
      set: (body: unknown) => {
        read = body || {};
      },
    });
  }
  return next();
}
