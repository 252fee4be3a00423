import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { wordDiff } from './wordDiff';

const Added = styled.ins`
  background: ${({ theme }) => theme.colors.success100};
  color: ${({ theme }) => theme.colors.success700};
`;
const Removed = styled.del`
  background: ${({ theme }) => theme.colors.danger100};
  color: ${({ theme }) => theme.colors.danger700};
`;

/** What changed in the source since the translation was made. */
export function Changes({ before, after }: { before: string; after: string }) {
  return (
    <Typography tag="div" style={{ overflowWrap: 'anywhere' }}>
      {wordDiff(before, after).map(({ kind, text }, index) => {
        const key = `${index} ${kind}`;
        if (kind === 'added') return <Added key={key}>{text}</Added>;
        return kind === 'removed' ? <Removed key={key}>{text}</Removed> : <span key={key}>{text}</span>;
      })}
    </Typography>
  );
}
