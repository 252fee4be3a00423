import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

const Root = styled.details`
  width: 100%;
`;

/** Strapi resets the outline of every element that is no control of its own. */
const Summary = styled.summary`
  cursor: pointer;
  border-radius: ${({ theme }) => theme.borderRadius};
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

/** Text that opens on demand. */
export function Details(props: { summary: ReactNode; children: ReactNode; onToggle?: (isOpen: boolean) => void }) {
  return (
    <Root onToggle={({ currentTarget }) => props.onToggle?.(currentTarget.open)}>
      <Summary>
        <Typography variant="pi" textColor="neutral600">
          {props.summary}
        </Typography>
      </Summary>
      {props.children}
    </Root>
  );
}
