import { styled } from 'styled-components';

/** Where a translation is typed; grows with its text. */
export const Editor = styled.textarea`
  width: 100%;
  min-height: 5.5rem;
  field-sizing: content;
  padding: 0.75rem;
  font: inherit;
  font-size: 1.4rem;
  line-height: 1.5;
  resize: vertical;
  color: ${({ theme }) => theme.colors.neutral800};
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral300};
  border-radius: 4px;
  &[aria-invalid='true'] {
    border-color: ${({ theme }) => theme.colors.danger600};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }
`;
