import { Flex, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { ownZone, STATES } from '../../wording/releases';
import { releasePage } from '../addresses';
import { type Moment, timeWords } from './moments';

/** Releases of a day: time, name and state, each a link. */
export function MomentLinks({ moments }: { moments: readonly Moment[] }) {
  if (moments.length === 0) return null;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
      {moments.map((moment) => {
        const { id, name, state } = moment.release;
        return (
          <li key={id} style={{ overflowWrap: 'anywhere' }}>
            <Typography variant="pi" tag="div" textColor={state === 'refused' ? 'danger600' : 'neutral600'}>
              {`${timeWords(moment, ownZone())}, ${STATES[state].toLowerCase()}`}
            </Typography>
            <Link tag={RouterLink} to={releasePage(id)} style={{ whiteSpace: 'normal' }}>
              {name}
            </Link>
          </li>
        );
      })}
    </Flex>
  );
}
