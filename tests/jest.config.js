/** @type {import('jest').Config} */
module.exports = {
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/**/*.test.ts'],
  // What takes minutes, or looks at everything from every side: `npm run test:thorough`, before a release.
  testPathIgnorePatterns: process.env.THOROUGH === 'true' ? [] : ['\\.thorough\\.test\\.ts$'],
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
