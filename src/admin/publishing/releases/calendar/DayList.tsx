import { Box, Flex, Typography } from '@strapi/design-system';
import { MomentLinks } from './MomentLinks';
import type { Moment } from './moments';
import type { Day } from './weeks';
import { dayWords } from './words';

interface Props {
  days: readonly Day[];
  moments: ReadonlyMap<Day, Moment[]>;
  today: Day;
}

/** Days of a month on which something goes live, and today. */
export function DayList({ days, moments, today }: Props) {
  const shown = days.filter((day) => moments.has(day) || day === today);
  return (
    <Flex tag="ol" direction="column" alignItems="stretch" gap={4}>
      {shown.map((day) => (
        <Box
          key={day}
          tag="li"
          background="neutral0"
          borderColor={day === today ? 'primary600' : 'neutral200'}
          hasRadius
          padding={4}
          {...(day === today && { 'aria-current': 'date' })}
        >
          <Typography tag="h3" fontWeight="bold" paddingBottom={2}>
            {day === today ? `${dayWords(day)}, today` : dayWords(day)}
          </Typography>
          <MomentLinks moments={moments.get(day) ?? []} />
        </Box>
      ))}
    </Flex>
  );
}
