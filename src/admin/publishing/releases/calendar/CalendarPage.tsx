import { Button, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page, useQueryParams } from '@strapi/strapi/admin';
import type { ReleaseLine } from '../../../../publishing/releases/contract';
import { useLoaded } from '../../../useLoaded';
import { ownZone } from '../../wording/releases';
import { Views } from '../list/Views';
import { DayList } from './DayList';
import { MonthTable } from './MonthTable';
import { momentsByDay } from './moments';
import { dayIn, firstDayOf, monthBeside, monthOf, spanOf, weeksOf } from './weeks';
import { Narrow, Wide } from './widths';
import { monthWords } from './words';

/** Releases of a month, at the moment when they went live or are to. */
export function CalendarPage() {
  const zone = ownZone();
  const today = dayIn(Date.now(), zone);
  const [{ query }, setQuery] = useQueryParams<{ month?: string }>();
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(query?.month ?? '') ? String(query.month) : monthOf(today);
  const weeks = weeksOf(month, firstDayOf(navigator.language));
  const span = spanOf(weeks[0]?.[0] ?? today, weeks.at(-1)?.at(-1) ?? today);
  const loaded = useLoaded<{ releases: ReleaseLine[] }>(`/publishing/releases?${new URLSearchParams(span)}`);
  const moments = momentsByDay(loaded.state === 'done' ? loaded.data.releases : [], zone);
  const days = weeks.flat().filter((day) => monthOf(day) === month);
  const isEmpty = loaded.state === 'done' && !days.some((day) => moments.has(day));
  const go = (to: string) => setQuery({ month: to });
  return (
    <Page.Main>
      <Page.Title>Calendar of releases</Page.Title>
      <Layouts.Header title="Releases" subtitle={`Times are those of your own time zone, ${zone}`} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
          <Views current="Calendar" />
          <Flex gap={3} wrap="wrap" alignItems="center" justifyContent="space-between">
            <Typography variant="beta" tag="h2" aria-live="polite">
              {monthWords(month)}
            </Typography>
            <Flex tag="nav" aria-label="Months" gap={2} wrap="wrap">
              <Button variant="tertiary" onClick={() => go(monthBeside(month, -1))}>
                Previous month
              </Button>
              <Button variant="tertiary" disabled={month === monthOf(today)} onClick={() => go(monthOf(today))}>
                This month
              </Button>
              <Button variant="tertiary" onClick={() => go(monthBeside(month, 1))}>
                Next month
              </Button>
            </Flex>
          </Flex>
          {loaded.state === 'failed' && (
            <Typography role="alert" textColor="danger600">
              {loaded.message}
            </Typography>
          )}
          <Typography role="status">
            {loaded.state === 'loading' ? 'Loading…' : isEmpty ? 'No release goes live in this month.' : ''}
          </Typography>
          <Wide>
            <MonthTable month={month} weeks={weeks} moments={moments} today={today} />
          </Wide>
          <Narrow>
            <DayList days={days} moments={moments} today={today} />
          </Narrow>
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
