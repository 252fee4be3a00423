import { TextInput } from '@strapi/design-system';
import { styled } from 'styled-components';

/** A field for a day or a time, with the browser's own picker, which follows the colours of the page. */
export const Picker = styled(TextInput)`
  color-scheme: ${({ theme }) => (theme.colors.neutral0 === '#ffffff' ? 'light' : 'dark')};
`;
