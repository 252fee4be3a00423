import { lightTheme } from '@strapi/design-system';
import { memo } from 'react';
import { styled } from 'styled-components';
import { colours, DARK, figure, LIGHT, RULES, sizeOf, type View } from '../../body-map';

/** The public picture's colours, for the panel's own light and dark. */
export const Colours = styled.div`
  ${({ theme }) => colours(theme.colors.neutral0 === lightTheme.colors.neutral0 ? LIGHT : DARK)};
  ${RULES}
`;

const Whole = styled.div`
  position: absolute;
  inset: 0;
  pointer-events: none;
  & > svg {
    display: block;
    width: 100%;
    height: 100%;
  }
`;

/** One view of the figure, as large as what is around it; the drawing of the public picture. */
export const Figure = memo(function Figure({ view }: { view: View }) {
  const drawn = figure(view, { x: 0, y: 0, ...sizeOf(view) });
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by src/body-map alone, of nothing that anybody typed
  return <Whole className="body-map" dangerouslySetInnerHTML={{ __html: drawn }} />;
});
