import { styled } from 'styled-components';

/** Shown where a month fits beside the menu. */
export const Wide = styled.div`
  @media not (min-width: 64rem) {
    display: none;
  }
`;

/** Shown where it does not: the month is a list of days there. */
export const Narrow = styled.div`
  @media (min-width: 64rem) {
    display: none;
  }
`;
