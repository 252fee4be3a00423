import { completeGraphqlRequest } from '../delivery';

/** Requests of GraphQL without a body. */
export default () => completeGraphqlRequest;
