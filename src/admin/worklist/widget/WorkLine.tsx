import { Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { pathOf } from '../../../worklist/pages';
import type { Said } from '../../../worklist/words';

/** One thing that needs the person: a link to where something is done about it, and what is to be known before. */
export function WorkLine({ line: { name, page, words, isLate } }: { line: Said }) {
  return (
    <li>
      <Link tag={RouterLink} to={pathOf(page)} style={{ whiteSpace: 'normal' }}>
        {name}
      </Link>
      {words.length > 0 && (
        <Typography variant="pi" tag="p" textColor={isLate ? 'danger600' : 'neutral600'}>
          {words.join(' · ')}
        </Typography>
      )}
    </li>
  );
}
