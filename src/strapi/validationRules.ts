import type { Core } from '@strapi/strapi';
import type { ValidationRule } from 'graphql';
import { assertInside } from './assertInside';

/** Rules that a list cannot be made one with: plugin-graphql puts lists after those of its own. */
class OnlyThese implements Iterable<ValidationRule> {
  taken = false;

  constructor(readonly rules: ValidationRule[]) {}

  [Symbol.iterator](): Iterator<ValidationRule> {
    this.taken = true;
    return this.rules[Symbol.iterator]();
  }
}

/**
 * Gives Apollo these rules besides those of graphql-js, and none of plugin-graphql (bootstrap.js of 5.54.0): its limit of
 * depth fails on unknown fragments and on fragments in a cycle, and never ends with fragments that spread each other.
 *
 * @returns asserts, once the server has started, that Apollo has taken them
 */
export function replaceValidationRules(strapi: Core.Strapi, rules: ValidationRule[]): () => void {
  const only = new OnlyThese(rules);
  const apollo = strapi.config.get<Record<string, unknown>>('plugin::graphql.apolloServer', {});
  strapi.config.set('plugin::graphql.apolloServer', { ...apollo, validationRules: only });
  return () => {
    assertInside(only.taken, 'a plugin-graphql that hands Apollo the validationRules of its configuration');
  };
}
