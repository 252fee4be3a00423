import { Typography } from '@strapi/design-system';
import { CHOICES } from '../../../labels/choices';
import { StatusFirst } from './StatusFirst';

interface Column {
  name: string;
  attribute?: { type?: string; enum?: string[]; pluginOptions?: { panel?: { shows?: string } } };
  label?: unknown;
  cellFormatter?: unknown;
}

interface TableArguments {
  displayedHeaders: Column[];
  layout: object;
}

/** Of a list: status and languages first, values as they are called, days as short as they are clear. */
export function arrangeColumns({ displayedHeaders, layout }: TableArguments): TableArguments {
  const isLanguages = ({ name }: Column) => name === 'locales';
  const languages = displayedHeaders.filter(isLanguages).map(short);
  const others = displayedHeaders.filter((one) => !isLanguages(one)).map(readable);
  return { displayedHeaders: StatusFirst.from([...languages, ...others]) as Column[], layout };
}

interface Row {
  locale?: string | null;
  localizations?: { locale?: string | null }[];
}

/** The languages by their codes: i18n names two of them, which takes a third of the list. */
function short(column: Column): Column {
  const codes = ({ locale, localizations = [] }: Row) =>
    [...new Set([locale, ...localizations.map((one) => one.locale)])].filter(Boolean).sort().join(', ');
  return {
    ...column,
    label: { id: 'edit-views.languages', defaultMessage: 'Languages' },
    cellFormatter: (row: Row) => <Words>{codes(row)}</Words>,
  };
}

function readable(column: Column): Column {
  const write = writerOf(column);
  if (!write || column.cellFormatter) return column;
  return {
    ...column,
    cellFormatter: (row: Readonly<Record<string, unknown>>) => <Words>{write(row[column.name])}</Words>,
  };
}

function Words({ children }: { children: string }) {
  return (
    <Typography textColor="neutral800" ellipsis>
      {children}
    </Typography>
  );
}

/** How a value of a column is written; undefined where Strapi does it well. */
function writerOf({ attribute = {} }: Column): ((value: unknown) => string) | undefined {
  if (attribute.pluginOptions?.panel?.shows === 'year') return written(String);
  if (attribute.type === 'enumeration') return written((value) => CHOICES[String(value)] ?? String(value));
  if (attribute.type === 'date') return written((value) => day.format(new Date(`${value}T00:00:00Z`)));
  if (attribute.type === 'datetime') return written((value) => moment.format(new Date(String(value))));
  if (attribute.type === 'boolean') return (value) => (value ? 'Yes' : 'No');
  return undefined;
}

/** What is empty is a dash, as in Strapi's own cells. */
function written(write: (value: unknown) => string): (value: unknown) => string {
  return (value) => (value === null || value === undefined || value === '' ? '-' : write(value));
}

const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });
const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
