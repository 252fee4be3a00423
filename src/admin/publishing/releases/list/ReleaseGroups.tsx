import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReleaseLine, ReleaseState } from '../../../../publishing/releases/contract';
import { ReleaseTable } from './ReleaseTable';

const GROUPS: readonly (readonly [name: string, states: readonly ReleaseState[]])[] = [
  ['To come', ['scheduled', 'refused']],
  ['Open', ['open']],
  ['Published', ['published', 'taken-back']],
];

/** So many the server lists at most. */
const MOST = 200;

/** What is to come first, then what is open, then what was published. */
export function ReleaseGroups({ releases, isFiltered }: { releases: readonly ReleaseLine[]; isFiltered: boolean }) {
  if (releases.length === 0)
    return (
      <Box background="neutral0" hasRadius padding={6}>
        <Typography>
          {isFiltered
            ? 'No release is in this state.'
            : 'No releases yet. A release publishes several entries together, at once or at a moment.'}
        </Typography>
      </Box>
    );
  return (
    <>
      {GROUPS.map(([name, states]) => {
        const own = releases.filter(({ state }) => states.includes(state));
        return (
          own.length > 0 && (
            <Flex key={name} tag="section" direction="column" alignItems="stretch" gap={3}>
              <Typography variant="beta" tag="h2">
                {name}
              </Typography>
              <ReleaseTable label={name} releases={own} />
            </Flex>
          )
        );
      })}
      {releases.length >= MOST && (
        <Typography variant="pi" textColor="neutral600">
          {`These are ${MOST}; earlier ones are found by their state and in the calendar.`}
        </Typography>
      )}
    </>
  );
}
