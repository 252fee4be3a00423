import { Td, Tr, Typography } from '@strapi/design-system';
import type { Coverage } from '../../../translation/contract';
import { counted } from '../../../translation/counted';
import { WideTable } from '../../parts/WideTable';
import { Bar } from './Bar';

/** Type by language, with a line for all types together. */
export function CoverageTable({ coverage: { locales, types } }: { coverage: Coverage }) {
  return (
    <WideTable
      label="Coverage"
      columns={[{ key: '', name: 'Type' }, ...locales.map(({ code, name }) => ({ key: code, name }))]}
      rowCount={types.length + 1}
    >
      {types.map(({ uid, name, entries, locales: byLocale }) => (
        <Tr key={uid}>
          <Td>
            <Typography fontWeight="bold">{name}</Typography>{' '}
            <Typography textColor="neutral600">{counted(entries, 'entry', 'entries')}</Typography>
          </Td>
          {locales.map(({ code }) => {
            const progress = byLocale[code];
            return <Td key={code}>{progress && <Bar progress={progress} />}</Td>;
          })}
        </Tr>
      ))}
      <Tr>
        <Td>
          <Typography fontWeight="bold">All types</Typography>
        </Td>
        {locales.map(({ code, progress }) => (
          <Td key={code}>
            <Bar progress={progress} />
          </Td>
        ))}
      </Tr>
    </WideTable>
  );
}
