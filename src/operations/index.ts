/** For operators: what keeps the server answering. */
export { type LaneKind, laneOf } from './lanes';
