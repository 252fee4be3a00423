import { readSettings } from './settings';

export default () => {
  const { secrets, environment } = readSettings();
  return {
    graphql: {
      config: {
        endpoint: '/graphql',
        defaultLimit: 25,
        maxLimit: 100,
        depthLimit: 10,
        landingPage: environment === 'development',
        apolloServer: { introspection: environment !== 'production' },
      },
    },
    'users-permissions': { config: { jwtSecret: secrets.jwt } },
  };
};
