import { styled } from 'styled-components';

/**
 * Around a page's header. Where the window is narrow, Strapi's navigation lies on top of the page, and the header that
 * stays there while one scrolls would lie behind it (Strapi 5.54, HeaderLayout): half of its labels were hidden.
 */
export const BelowNavigation = styled.div`
  [data-strapi-header-sticky] {
    top: 6.4rem;
    ${({ theme }) => theme.breakpoints.medium} {
      top: 5.6rem;
    }
    ${({ theme }) => theme.breakpoints.large} {
      top: 0;
    }
  }
`;
