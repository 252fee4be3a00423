/** As many connections as ours have (config/database.ts). */
module.exports = ({ env }) => ({
  connection: {
    client: 'postgres',
    connection: { connectionString: env('DATABASE_URL'), ssl: false },
    pool: { min: 0, max: 10 },
    acquireConnectionTimeout: 30_000,
  },
});
