/** For operators: what keeps the server answering. */
export { limitConnections } from './connections';
export { type LaneKind, laneOf } from './lanes';
