import { Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Link } from 'react-router-dom';
import type { ApprovalsAnswer } from '../../../edit-views/contract';
import { useLoaded } from '../../useLoaded';
import { ApprovalItem } from './ApprovalItem';
import { newApproval } from './newApproval';

interface Props {
  uid: string;
  documentId: string;
  relation: string;
  version: string | undefined;
}

export function ApprovalList({ uid, documentId, relation, version }: Props) {
  const loaded = useLoaded<ApprovalsAnswer>(`/edit-views/approvals/${uid}/${documentId}`, version);
  if (loaded.state === 'loading') return <Typography textColor="neutral600">Loading…</Typography>;
  if (loaded.state === 'failed') return <Typography textColor="danger600">{loaded.message}</Typography>;
  const { lines, mayAdd, defaultLocale } = loaded.data;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {lines.length === 0 && <Typography textColor="neutral600">None yet.</Typography>}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {lines.map((line) => (
          <ApprovalItem key={line.documentId} line={line} seenFrom={uid} />
        ))}
      </Flex>
      {mayAdd && (
        <Typography
          tag={Link}
          to={newApproval(relation, documentId, defaultLocale)}
          textColor="primary600"
          style={{ lineHeight: '2.4rem' }}
        >
          <Plus width="1.2rem" height="1.2rem" aria-hidden /> Add an approval
        </Typography>
      )}
    </Flex>
  );
}
