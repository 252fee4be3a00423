import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import limits from './limits';
import { readSettings } from './settings';

/** Milliseconds that a mail server may take for anything. */
const MAIL_PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

export default () => {
  const { secrets, environment, mail } = readSettings();
  return {
    graphql: {
      config: {
        endpoint: '/graphql',
        defaultLimit: 25,
        maxLimit: 100,
        depthLimit: 10, // src/delivery/graphql/cost/prices.ts has this and the other limits
        // `false` would be Apollo's page for production, with scripts from its servers; so has that for development.
        landingPage: () => ApolloServerPluginLandingPageDisabled(),
        apolloServer: {
          introspection: environment !== 'production',
          // The origins of config/middlewares.ts hold; the plugin's own would let any site in.
          cors: false,
          persistedQueries: false,
        },
      },
    },
    upload: {
      config: {
        sizeLimit: limits().bodies.upload.bytes,
        // What may be uploaded is decided in src/uploads; Strapi's own list would drop some files of a form in silence.
        security: { deniedTypes: [] },
      },
    },
    email: {
      config: {
        // Counted per e-mail address only: anybody could keep its owner from asking. src/operations/limits counts instead.
        ratelimit: { enabled: false },
        ...(mail.server && {
          provider: '@strapi/provider-email-nodemailer',
          providerOptions: patient(mail.server),
          settings: { defaultFrom: mail.from, defaultReplyTo: mail.from },
        }),
      },
    },
    'users-permissions': { config: { jwtSecret: secrets.jwt } },
  };
};

/** The same address, at which no mail server is waited for longer than that, unless the address itself says how long. */
function patient(server: string): string {
  const url = new URL(server);
  for (const [name, milliseconds] of Object.entries(MAIL_PATIENCE))
    if (!url.searchParams.has(name)) url.searchParams.set(name, String(milliseconds));
  return url.href;
}
