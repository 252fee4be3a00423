/** The human figure that sites are marked on: one drawing for the public picture and for those who set the markers. */
export { BOUNDS } from './bounds';
export { figure } from './figure';
export { colours, DARK, LIGHT, type Palette, plainStyleSheet, RULES, styleSheet } from './palette';
export { element, language, type Markup, text } from './svg';
export {
  type Frame,
  type Frames,
  MARGIN,
  type Marker,
  PICTURE_WIDTH,
  placeViews,
  sizeOf,
  VIEWS,
  type View,
} from './views';
