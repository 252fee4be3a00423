/** Settings of every test process: fixed secrets that are worth nothing, and never the operator's own database. */
import { SECRETS } from '../../config/settings';
import { RULES } from '../../src/publishing/rules';

process.env.NODE_ENV = 'test';
process.env.HOST = '127.0.0.1';
for (const name of SECRETS) process.env[name] = `only-for-tests-${name}`;
process.env.DATABASE_URL = 'postgres://nobody:nothing@127.0.0.1:1/unset-by-the-test';
process.env.STRAPI_TELEMETRY_DISABLED = 'true';
// What is kept in memory is looked at by its own tests (tests/integration/delivery/cache).
process.env.CACHE_MEGABYTES = '0';
// Tests ask more in a second than a clinic does; tests/security runs with what a clinic gets (./production).
process.env.RATE_LIMITS = 'search=off,graphql=off,expensive-reads=off,writes=off';
// Entries of most tests have nothing to do with publishing and lack what the gate asks for; it looks at them and warns.
// Tests of the gate itself run with the rules that a clinic gets (./gateOn).
process.env.PUBLISH_RULES = RULES.map(({ id }) => `${id}=warning`).join(',');
