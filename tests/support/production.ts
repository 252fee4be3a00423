/**
 * Imported first by tests of a production server in this process: Strapi settles on its environment as it is imported.
 * Limits are those that a clinic gets, and nothing is relaxed for tests.
 */
process.env.NODE_ENV = 'production';
delete process.env.RATE_LIMITS;
// Each test comes from an address of its own, by way of the one proxy that is trusted.
process.env.TRUST_PROXY = 'true';

export {};
