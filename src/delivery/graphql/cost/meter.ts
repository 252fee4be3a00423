import { type FieldNode, type GraphQLResolveInfo, type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import { fieldsOf } from './fields';
import { OPERATION_LIMITS, PRICES } from './prices';
import { tooExpensive } from './tooExpensive';

interface Meter {
  /** In the units of `PRICES`. */
  units: number;
  /** Set once the operation has used up what it may. */
  spent?: Error;
}

const meters = new WeakMap<object, Meter>();
const breadths = new WeakMap<readonly FieldNode[], number>();

/** Why an operation was stopped; undefined if it was not. */
export function refusalOf(context: object): Error | undefined {
  return meters.get(context)?.spent;
}

/**
 * Has the fields that hold entries count what was really found: what a list holds is only assumed before. An operation
 * that has used up its budget reads nothing more.
 */
export function meterEntries(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      if (!resolve || !isObjectType(getNamedType(field.type))) continue;
      field.resolve = async (parent, args, context: object, info) => {
        const meter = meters.get(context) ?? { units: 0 };
        meters.set(context, meter);
        if (meter.spent) throw meter.spent;
        const found: unknown = await resolve(parent, args, context, info);
        count(meter, Array.isArray(found) ? found.length : 1, info);
        return found;
      };
    }
  }
  return schema;
}

function count(meter: Meter, entries: number, info: GraphQLResolveInfo): void {
  meter.units += PRICES.nested + entries * breadthOf(info) * PRICES.value;
  if (meter.units <= OPERATION_LIMITS.found) return;
  meter.spent ??= tooExpensive('found', meter.units);
  throw meter.spent;
}

/** How many fields of each entry are asked for. Entries of one list share the list of nodes, and so the count. */
function breadthOf({ fieldNodes, fragments, variableValues }: GraphQLResolveInfo): number {
  const known = breadths.get(fieldNodes);
  if (known !== undefined) return known;
  const selections = fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  const breadth = [...fieldsOf({ fragments, variables: variableValues }, selections)].length;
  breadths.set(fieldNodes, breadth);
  return breadth;
}
