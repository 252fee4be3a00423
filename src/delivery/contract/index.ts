/** The shapes of what front ends get: checked by tests, typed for the code, published as OpenAPI. */
export * from './answers';
export { blocks } from './blocks';
export * from './entries';
export * from './parts';
