import { Box, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { ApprovalLine, Named } from '../../../edit-views/contract';
import { CHOICES } from '../../../labels/choices';
import { editView } from '../../addresses';

const TREATMENT = 'api::treatment.treatment';
const CONDITION = 'api::condition.condition';
const SITE = 'api::injection-site.injection-site';

interface Props {
  line: ApprovalLine;
  /** The type beside which it stands, of which nothing has to be said. */
  seenFrom: string;
}

/** High enough to be hit with a finger (WCAG 2.2, 2.5.8). */
const TARGET = { display: 'inline-block', lineHeight: '2.4rem' };

/** One approval: where, what was decided, and of what. */
export function ApprovalItem({ line, seenFrom }: Props) {
  const { documentId, region, regulatoryStatus, authority, isPublished, condition, treatment, injectionSites } = line;
  return (
    <Box tag="li" style={{ overflowWrap: 'anywhere' }}>
      <Typography
        tag={Link}
        to={editView('api::approval.approval', documentId)}
        fontWeight="bold"
        style={TARGET}
        textColor="primary600"
      >
        {region}: {CHOICES[regulatoryStatus] ?? regulatoryStatus}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {authority}
        {!isPublished && ', not published'}
      </Typography>
      {seenFrom !== CONDITION && condition && <Entries uid={CONDITION} entries={[condition]} />}
      {seenFrom !== TREATMENT && treatment && <Entries uid={TREATMENT} entries={[treatment]} />}
      {seenFrom !== SITE && <Entries uid={SITE} entries={injectionSites} />}
    </Box>
  );
}

function Entries({ uid, entries }: { uid: string; entries: readonly Named[] }) {
  if (entries.length === 0) return null;
  return (
    <Typography tag="p" variant="pi">
      {entries.map(({ documentId, name }, index) => (
        <span key={documentId}>
          {index > 0 && ', '}
          <Typography tag={Link} to={editView(uid, documentId)} variant="pi" textColor="neutral800" style={TARGET}>
            {name}
          </Typography>
        </span>
      ))}
    </Typography>
  );
}
