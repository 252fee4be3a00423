/** Where it is injected, as a picture: pure, from sites and their markers to SVG. */
export type { BodyMapSite } from './bodyMap';
export { bodyMapSvg } from './draw';
export { nameOf } from './nameOf';
export { bestView, siteDrawing } from './siteDrawing';
