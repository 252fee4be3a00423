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
      },
      pool: { min: 0, max: databasePoolMax },
      acquireConnectionTimeout: 10_000,
    },
  };
};
