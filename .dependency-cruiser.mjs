/** The import table of docs/architecture.md, enforced. Tests beside the code may look further. */
const layers = {
  protocol: [],
  wallet: ['protocol'],
  schemas: ['protocol'],
  checks: ['protocol', 'schemas'],
  'mock-server': ['protocol', 'schemas'],
  targets: ['protocol', 'schemas', 'wallet', 'mock-server'],
  reporting: ['protocol', 'schemas', 'checks'],
  steps: ['protocol', 'wallet', 'mock-server', 'checks', 'targets'],
  wallets: ['protocol', 'schemas', 'wallet', 'mock-server', 'checks', 'targets', 'reporting'],
}
const folders = [
  ...Object.keys(layers),
  'bin',
  'browser',
  'interop',
  'bench',
  'docs',
  'features',
  'mutants',
]

export default {
  forbidden: [
    ...Object.entries(layers).map(([layer, allowed]) => ({
      name: `${layer}-imports`,
      comment: `${layer}/ may import only: ${allowed.join(', ') || 'nothing of ours'}`,
      severity: 'error',
      from: { path: `^${layer}/`, pathNot: '\\.test\\.ts$' },
      to: {
        path: `^(${folders.filter((folder) => folder !== layer && !allowed.includes(folder)).join('|')})/`,
      },
    })),
    {
      name: 'only-the-embedded-mock-target-starts-the-mock',
      comment: 'Wallet and mock meet only over HTTP.',
      severity: 'error',
      from: { path: '^targets/', pathNot: '^targets/mock|\\.test\\.ts$' },
      to: { path: '^mock-server/' },
    },
    {
      name: 'reporting-reads-checks-as-data',
      comment: 'Reports do not run checks.',
      severity: 'error',
      from: { path: '^reporting/' },
      to: { path: '^checks/(openid4vci|pingone|engine)/' },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'not-to-unresolvable',
      comment: 'Two folders have packages of their own, which are installed where they run.',
      severity: 'error',
      from: { pathNot: '^(interop/credo|bench/sphereon)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(reports|dist|examples|templates|interop/python/[.]venv)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
  },
}
