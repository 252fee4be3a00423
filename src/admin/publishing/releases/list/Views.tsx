import { Flex, Link } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { CALENDAR, RELEASES } from '../addresses';

const VIEWS = [
  ['List', RELEASES],
  ['Calendar', CALENDAR],
] as const;

/** Releases as a list or as a calendar. */
export function Views({ current }: { current: (typeof VIEWS)[number][0] }) {
  return (
    <Flex tag="nav" aria-label="Views of releases" gap={4}>
      {VIEWS.map(([name, to]) => (
        <Link
          key={name}
          tag={RouterLink}
          to={to}
          {...(name === current && {
            'aria-current': 'page',
            style: { fontWeight: 'bold', textDecoration: 'underline' },
          })}
        >
          {name}
        </Link>
      ))}
    </Flex>
  );
}
