interface Context {
  query: { status?: unknown };
}

/** A write through the API makes a draft unless it asks for publication; Strapi would publish at once. */
export default () => async (ctx: Context, next: () => Promise<void>) => {
  ctx.query = { ...ctx.query, status: ctx.query.status ?? 'draft' };
  await next();
};
