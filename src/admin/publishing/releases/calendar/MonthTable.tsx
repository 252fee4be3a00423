import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { MomentLinks } from './MomentLinks';
import type { Moment } from './moments';
import { type Day, type Month, monthOf } from './weeks';
import { dayWords, monthWords, weekdayWords } from './words';

const Table = styled.table`
  width: 100%;
  table-layout: fixed;
  border-collapse: collapse;
  background: ${({ theme }) => theme.colors.neutral0};
  th,
  td {
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    padding: ${({ theme }) => theme.spaces[2]};
    text-align: start;
    vertical-align: top;
  }
  td {
    height: 9rem;
  }
  td[data-beside] {
    background: ${({ theme }) => theme.colors.neutral100};
  }
  td[aria-current] {
    box-shadow: inset 0 0 0 2px ${({ theme }) => theme.colors.primary600};
  }
`;

interface Props {
  month: Month;
  weeks: readonly (readonly Day[])[];
  moments: ReadonlyMap<Day, Moment[]>;
  today: Day;
}

/** A month as a table of weeks; days of its neighbours are set back. */
export function MonthTable({ month, weeks, moments, today }: Props) {
  return (
    <Table aria-label={`Releases of ${monthWords(month)}`}>
      <thead>
        <tr>
          {weeks[0]?.map((day) => (
            <th key={day} scope="col" abbr={weekdayWords(day, 'long')}>
              <Typography variant="sigma" textColor="neutral600">
                {weekdayWords(day, 'short')}
              </Typography>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td
                key={day}
                {...(day === today && { 'aria-current': 'date' })}
                {...(monthOf(day) !== month && { 'data-beside': true })}
              >
                <DayNumber day={day} isToday={day === today} isBeside={monthOf(day) !== month} />
                <MomentLinks moments={moments.get(day) ?? []} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function DayNumber({ day, isToday, isBeside }: { day: Day; isToday: boolean; isBeside: boolean }) {
  return (
    <Typography
      variant="pi"
      tag="div"
      fontWeight={isToday ? 'bold' : 'regular'}
      textColor={isToday ? 'primary600' : isBeside ? 'neutral600' : 'neutral800'}
      paddingBottom={1}
    >
      <time dateTime={day} title={dayWords(day)}>
        {Number(day.slice(8))}
      </time>
      {isToday && ' Today'}
    </Typography>
  );
}
