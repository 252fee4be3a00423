import { readSettings } from './settings';

export default () => {
  const { databaseUrl, databaseSsl, databasePoolMax } = readSettings();
  return {
    connection: {
      client: 'postgres' as const,
      connection: {
        // `npm start` sets DATABASE_URL to the embedded server where the operator set none.
        connectionString: databaseUrl,
        ssl: databaseSsl === 'off' ? false : { rejectUnauthorized: databaseSsl === 'on' },
        application_name: 'therapeutic-botox-content-api',
        // A server that takes calls but does not answer, and one that vanished without a word.
        connectionTimeoutMillis: 5_000,
        keepAlive: true,
        keepAliveInitialDelayMillis: 10_000,
      },
      pool: { min: 0, max: databasePoolMax },
      // While booting and in commands, where only patience helps; visitors wait less (src/operations).
      acquireConnectionTimeout: 30_000,
    },
  };
};
