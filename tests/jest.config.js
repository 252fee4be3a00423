/** What takes minutes, or looks at everything from every side: `npm run test:thorough`, before a release. */
const THOROUGH = [
  'browser/(?:brand|desk-checks|desk-refused|documents|editView|editViews|homepage|markers|preview|reach|releases|uploads)\\.',
  'faults/(?:acknowledged-edits|changing-versions|embedded-postgres|import|scheduled-release|start|upgrade)\\.',
  'integration/publishing/(?:as-it-was|roles-fields)\\.',
  'integration/translation/(?:import-refused|reach)\\.',
  'security/(?:fuzz-requests|fuzz-rest|graphql-fuzz|token-rights)\\.',
];

/** @type {import('jest').Config} */
module.exports = {
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/**/*.test.ts'],
  testPathIgnorePatterns: process.env.THOROUGH === 'true' ? [] : THOROUGH,
  transform: {
    '\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
  globalSetup: '<rootDir>/support/globalSetup.ts',
  globalTeardown: '<rootDir>/support/globalTeardown.ts',
  setupFiles: ['<rootDir>/support/environment.ts'],
  maxWorkers: 2,
  // Every file loads Strapi anew, and a worker keeps some of each.
  workerIdleMemoryLimit: '1GB',
  testTimeout: 60_000,
};
