/** What the address of the edit view says about what is shown. */
export interface EditQuery {
  status?: 'draft' | 'published';
  plugins?: Record<string, Record<string, unknown> | undefined>;
}

/**
 * The parameters with which the content manager reads what is shown (its own `buildValidParams`, which it does not
 * export): those of plugins, like the language, beside the others.
 */
export function draftParams({ plugins = {}, ...others }: EditQuery): Record<string, unknown> {
  return Object.assign({}, others, ...Object.values(plugins));
}
