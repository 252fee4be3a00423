import type { Wish } from './offered';

type Filter = Readonly<Record<string, unknown>>;

/** What the address of a list says. */
export interface ListQuery {
  filters?: { $and?: Filter[] };
  plugins?: { i18n?: { locale?: string } };
  page?: number | string;
}

/** Whether a list is narrowed to it now. */
export function isOn({ filters }: ListQuery, wish: Wish): boolean {
  return filters?.$and?.some((filter) => isThat(filter, wish)) ?? false;
}

/** The address with it, or without; of a status there can be one only. The other filters and the search stay. */
export function switched(query: ListQuery, wish: Wish): Pick<ListQuery, 'filters'> {
  const kept = (query.filters?.$and ?? []).filter((filter) =>
    wish.isAlone ? !(wish.parameter in filter) : !isThat(filter, wish),
  );
  const wanted = isOn(query, wish) ? [] : [{ [wish.parameter]: { $eq: wish.value } }];
  return { filters: { $and: [...kept, ...wanted] } };
}

function isThat(filter: Filter, { parameter, value }: Wish): boolean {
  return (filter[parameter] as { $eq?: unknown } | undefined)?.$eq === value;
}
