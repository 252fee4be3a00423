import { z } from 'zod';
import { blocks } from './blocks';
import type { About, Kind, Value } from './member';

/** Values, by what they are. All must be there unless they are `optional`. */

function value<Shape extends z.ZodType>(
  kind: Kind,
  keptAs: readonly string[],
  shape: Shape,
  about: About = {},
): Value<Shape> {
  const said = Object.keys(about).length > 0 ? shape.meta(about as Record<string, unknown>) : shape;
  return { is: 'value', kind, keptAs, optional: false, shape: said };
}

export const text = (about?: About) => value('text', ['string', 'text', 'uid', 'email'], z.string(), about);

/** The language of a text that stays in the one it was said in, whichever is asked for. */
export const languageOf = (name: string) =>
  text({ description: `The language of \`${name}\`; English where it is null.`, examples: ['es'] });

/** Rich text, in Strapi's blocks. */
export const richText = () => value('structured', ['blocks'], blocks);

/** One of these; facts, which no language changes. */
export function enumeration<const Name extends string>(
  values: readonly [Name, ...Name[]],
  about?: About,
): Value<z.ZodEnum<{ [Key in Name]: Key }>> {
  return { ...value('enumeration', ['enumeration'], z.enum(values), about), values };
}

export const boolean = (about?: About) => value('boolean', ['boolean'], z.boolean(), about);

export const integer = () => value('integer', ['integer'], z.int());

/** @param shape narrows it */
export const number = (shape: z.ZodNumber = z.number()) => value('number', ['float', 'decimal'], shape);

export const date = () => value('date', ['date'], z.iso.date());

/** A moment, with its time. */
export const instant = (about?: About) => value('instant', ['datetime'], z.iso.datetime(), about);
