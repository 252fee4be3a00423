import { styled } from 'styled-components';

/**
 * What stands in a panel beside the form. On small screens Strapi shows panels in a drawer that scrolls sideways as soon
 * as something in it does not break: never wider than the screen without the drawer's padding.
 */
export const PanelBody = styled.div`
  display: flex;
  flex-direction: column;
  align-items: stretch;
  gap: ${({ theme }) => theme.spaces[4]};
  width: 100%;
  max-width: calc(100vw - 2 * ${({ theme }) => theme.spaces[4]});
  overflow-wrap: anywhere;
`;
