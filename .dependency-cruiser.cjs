/** The arrows between folders: rules -> zod, db -> rules (types), app -> rules and db. */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Types may refer to each other: nothing of them is left at run time.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    {
      name: 'rules-stand-alone',
      comment: 'rules/ is pure: it imports itself, and zod.',
      severity: 'error',
      from: { path: '^rules/' },
      to: { pathNot: ['^rules/', '^node_modules/zod/'] },
    },
    {
      name: 'zod-in-one-file',
      comment: 'zod in one file only, so that the rules can run in a browser without it.',
      severity: 'error',
      from: { path: '^rules/', pathNot: '^rules/answers\\.ts$' },
      to: { path: '^node_modules/zod/' },
    },
    {
      name: 'prover-knows-rules-only',
      comment: 'prover/ reads the rules and nothing that is built on them.',
      severity: 'error',
      from: { path: '^prover/' },
      to: { pathNot: ['^prover/', '^rules/'], dependencyTypesNot: ['core'] },
    },
    {
      name: 'prover-is-pure',
      comment: 'Only its command reads and writes files.',
      severity: 'error',
      from: { path: '^prover/', pathNot: '^prover/(check|save-faults)\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'db-knows-tables-only',
      comment: 'db/ imports its driver, Node and types from rules/.',
      severity: 'error',
      from: { path: '^db/' },
      to: {
        pathNot: [
          '^db/',
          '^node_modules/(kysely|better-sqlite3|@types/better-sqlite3)/',
          '^rules/',
        ],
        dependencyTypesNot: ['core'],
      },
    },
    {
      name: 'db-takes-types-from-rules',
      severity: 'error',
      from: { path: '^db/' },
      to: { path: '^rules/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nothing-imports-app',
      severity: 'error',
      from: { pathNot: ['^app/', '^tests/', '^bench/', '^docs/', '^versions/'] },
      to: { path: '^app/' },
    },
    {
      name: 'remix-inside-app',
      comment: 'Remix 2 is to be replaced one day: one folder knows it.',
      severity: 'error',
      from: { pathNot: ['^app/', '^vite\\.config\\.ts$', '^remix\\.config\\.js$'] },
      to: { path: '^node_modules/@remix-run/' },
    },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      from: { path: '^(app|rules|db)/' },
      to: { path: '^(tests|bench|prover|versions)/' },
    },
    {
      name: 'no-dev-packages-in-the-product',
      severity: 'error',
      from: {
        path: '^(app|rules|db)/',
        pathNot: '^app/(server/dev\\.server\\.ts|pdf/worker\\.dev\\.mjs)$',
      },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|var|coverage|tests/browser/output)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
}
