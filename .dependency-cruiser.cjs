/**
 * The house: which room may open which door (README, "Map of the house").
 * Domains are entered by their front door (index.ts) only; what several of them need lies below them.
 */
const domains = 'delivery|operations|publishing|translation|webhooks';
const foundations =
  'actor|bodies|body-map|calendar|changes|content|edit-views|edits|errors|facts|findings|history|jobs|labels|locales|mail|model|parameters|previews|pseudo-locales|rich-text|roles|schemas|segments|served|slugs|strapi|tagged-text|uploads|worklist|writes';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'front-doors-only',
      comment: 'Another room is entered by its index.ts.',
      severity: 'error',
      from: { path: '^(?:src|database)/([^/]+)' },
      to: { path: `^src/(?:${domains}|${foundations})/.+`, pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$'] },
    },
    {
      name: 'foundations-know-no-domain',
      severity: 'error',
      from: { path: `^src/(${foundations})/` },
      to: { path: `^src/(${domains}|api|commands)/` },
    },
    {
      name: 'database-front-doors-only',
      severity: 'error',
      from: { path: '^(?:src|database|config)/([^/]+)' },
      to: { path: '^database/[^/]+/.+', pathNot: ['^database/$1/', '^database/[^/]+/index\\.ts$'] },
    },
    {
      name: 'content-needs-no-database-code',
      comment: 'Only the entry point and the commands know how the database is started and seeded.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(index\\.ts|commands/)' },
      to: { path: '^database/' },
    },
    {
      name: 'config-stands-alone',
      severity: 'error',
      from: { path: '^config/' },
      to: { path: '^(src|database|tests)/' },
    },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      from: { path: '^(src|database|config)/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: `^src/(${domains})/` },
      to: {},
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(src/admin|types)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
