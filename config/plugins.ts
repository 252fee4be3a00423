import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { readSettings } from './settings';

export default () => {
  const { secrets, environment } = readSettings();
  return {
    graphql: {
      config: {
        endpoint: '/graphql',
        defaultLimit: 25,
        maxLimit: 100,
        depthLimit: 10, // src/delivery/graphql/cost/prices.ts has this and the other limits
        // `false` would be Apollo's page for production, with scripts from its servers.
        landingPage: environment === 'development' || (() => ApolloServerPluginLandingPageDisabled()),
        apolloServer: {
          introspection: environment !== 'production',
          // The origins of config/middlewares.ts hold; the plugin's own would let any site in.
          cors: false,
          persistedQueries: false,
        },
      },
    },
    'users-permissions': { config: { jwtSecret: secrets.jwt } },
  };
};
