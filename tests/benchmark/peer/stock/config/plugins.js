module.exports = ({ env }) => ({
  graphql: { config: { endpoint: '/graphql' } },
  'users-permissions': { config: { jwtSecret: env('JWT_SECRET') } },
});
