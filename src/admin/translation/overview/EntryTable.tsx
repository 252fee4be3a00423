import {
  Box,
  Field,
  Flex,
  Link,
  SingleSelect,
  SingleSelectOption,
  Td,
  TextInput,
  Tr,
  Typography,
} from '@strapi/design-system';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { Coverage, EntryList } from '../../../translation/contract';
import { editView } from '../../addresses';
import { columnsOf, WideTable } from '../../parts/WideTable';
import { useLoaded } from '../../useLoaded';
import { sideBySide } from '../addresses';
import { Bar } from './Bar';
import { Pages } from './Pages';

const STATES = [
  ['todo', 'To do'],
  ['blocked', 'Blocked'],
  ['missing', 'Missing'],
  ['outdated', 'Outdated'],
  ['done', 'Done'],
  ['', 'All'],
] as const;

/** Entry by language, most words to do first, with filters. */
export function EntryTable({ coverage }: { coverage: Coverage }) {
  const { locales, types } = coverage;
  const [filters, setFilters] = useState({ type: '', locale: '', state: 'todo', q: '', page: '1' });
  const query = new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== ''));
  const loaded = useLoaded<EntryList>(`/translation/entries?${query}`, coverage);
  const filter = (name: keyof typeof filters) => (value: string | number) =>
    setFilters((before) => ({ ...before, page: '1', [name]: String(value) }));
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={3} wrap="wrap" alignItems="flex-end">
        <Choice label="Type" value={filters.type} onChange={filter('type')}>
          {[['', 'All types'], ...types.map(({ uid, name }) => [uid, name])]}
        </Choice>
        <Choice label="Language" value={filters.locale} onChange={filter('locale')}>
          {[['', 'All languages'], ...locales.map(({ code, name }) => [code, name])]}
        </Choice>
        <Choice label="State" value={filters.state} onChange={filter('state')}>
          {STATES.map(([value, name]) => [value, name])}
        </Choice>
        <Field.Root name="q">
          <Field.Label>Name</Field.Label>
          <TextInput
            type="search"
            value={filters.q}
            onChange={({ currentTarget }: { currentTarget: HTMLInputElement }) => filter('q')(currentTarget.value)}
          />
        </Field.Root>
      </Flex>
      {loaded.state === 'failed' && <Typography textColor="danger600">{loaded.message}</Typography>}
      {loaded.state === 'done' && <Lines list={loaded.data} onPage={(page) => setFilters((f) => ({ ...f, page }))} />}
    </Flex>
  );
}

function Choice(props: {
  label: string;
  value: string;
  onChange: (value: string | number) => void;
  children: string[][];
}) {
  return (
    <Box minWidth="11rem">
      <Field.Root name={props.label}>
        <Field.Label>{props.label}</Field.Label>
        <SingleSelect value={props.value} onChange={props.onChange}>
          {props.children.map(([value = '', name]) => (
            <SingleSelectOption key={value} value={value}>
              {name}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Box>
  );
}

function Lines({ list: { results, pagination }, onPage }: { list: EntryList; onPage: (page: string) => void }) {
  if (results.length === 0)
    return (
      <Box background="neutral0" hasRadius padding={6}>
        <Typography>Nothing here: no entry is in this state.</Typography>
      </Box>
    );
  return (
    <>
      <WideTable label="Entries" columns={columnsOf('Entry', 'Language', 'Progress', 'Open')} rowCount={results.length}>
        {results.map(({ uid, documentId, name, locale, progress }) => (
          <Tr key={`${documentId} ${locale}`}>
            <Td>
              <Link tag={RouterLink} to={sideBySide(uid, documentId, locale)}>
                {name}
              </Link>
            </Td>
            <Td>
              <Typography>{locale}</Typography>
            </Td>
            <Td>
              <Bar progress={progress} />
            </Td>
            <Td>
              <Link
                tag={RouterLink}
                to={editView(uid, documentId, locale)}
                aria-label={`Edit view of ${name} in ${locale}`}
              >
                Edit view
              </Link>
            </Td>
          </Tr>
        ))}
      </WideTable>
      <Pages {...pagination} onPage={onPage} />
    </>
  );
}
