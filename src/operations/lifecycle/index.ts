/** The life of a server: it starts, it serves, it stops without cutting anybody short. */
export { Connections } from './connections';
export { enterPhase, type Phase, phaseOf } from './phase';
export { refuseWhileStarting } from './refuseWhileStarting';
export { surviveUnhandled } from './unhandled';
