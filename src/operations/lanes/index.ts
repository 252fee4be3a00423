/** Work of one kind never waits for work of another: see `Lane`. */
export { type Kind as LaneKind, laneOf, usageOf } from './lanes';
