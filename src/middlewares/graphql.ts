import { graphqlOverHttp } from '../delivery';

/** Around GraphQL; see delivery/graphql/overHttp. */
export default () => graphqlOverHttp;
