/** Who may import whom: the layers of the house and the one door of each package. Kept at zero exceptions. */

const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from,
  to: { pathNot: allowed },
})

/** A package may be imported from these places alone. */
const door = (packageName, places) => ({
  name: `door-of-${packageName.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}`,
  severity: 'error',
  from: { path: '^(electron|renderer|build)/', pathNot: places },
  to: { path: `^node_modules/${packageName}/` },
})

module.exports = {
  forbidden: [
    only(
      'domain-is-pure',
      { path: '^electron/domain/' },
      ['^electron/domain/'],
      'Rules of the work are functions of values.',
    ),
    only('contract', { path: '^electron/contract/' }, ['^electron/(contract|domain)/', '^node_modules/zod/']),
    only('storage', { path: '^electron/storage/' }, [
      '^electron/(storage|domain)/',
      '^node_modules/(kysely|better-sqlite3|@types/better-sqlite3|age-encryption)/',
      '^(node:)?(fs|path|crypto|os|worker_threads|zlib)$',
    ]),
    only('documents', { path: '^electron/documents/' }, [
      '^electron/(documents|domain)/',
      '^resources/',
      '^node_modules/',
      '^(node:)?[a-z_/]+$',
    ]),
    only('spreadsheets', { path: '^electron/spreadsheets/' }, [
      '^electron/(spreadsheets|domain)/',
      '^node_modules/',
      '^(node:)?[a-z_/]+$',
    ]),
    only('services', { path: '^electron/services/' }, [
      // What several services share; a service itself ends in .service.ts.
      '^electron/services/[a-z-]+\\.ts$',
      '^electron/(contract|domain|storage|documents|spreadsheets)/',
      '^node_modules/(zod|fflate)/',
      '^(node:)?[a-z_/]+$',
    ]),
    only('shells', { path: '^electron/shells/' }, [
      '^electron/(shells|contract|domain|documents)/',
      '^electron/app\\.ts$',
      '^node_modules/',
      '^(node:)?[a-z_/]+$',
    ]),
    {
      name: 'only-storage-sees-rows',
      severity: 'error',
      from: { pathNot: '^(electron/storage|test)/' },
      to: { path: '^electron/storage/(tables|recorder|migrations)' },
    },
    {
      name: 'app-knows-no-electron',
      severity: 'error',
      from: { path: '^electron/app\\.ts$' },
      to: { path: '^(node_modules/electron/|electron/shells/)' },
    },
    {
      name: 'client-is-the-only-door',
      severity: 'error',
      from: { path: '^renderer/' },
      to: {
        path: '^electron/',
        pathNot: ['^electron/(contract|domain)/', '^electron/documents/html/browser/'],
      },
    },
    {
      name: 'screen-sees-types-of-the-contract',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '^renderer/client/' },
      to: { path: '^electron/contract/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'features-stand-alone',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'widgets-know-no-work',
      severity: 'error',
      from: { path: '^renderer/(components|hooks)/' },
      to: {
        path: '^(renderer/features|electron/contract|electron/domain/(?!kernel|vietnamese))',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
    door('electron', [
      '^electron/(main|preload)\\.ts$',
      '^electron/shells/window/',
      '^build/scripts/start\\.ts$',
    ]),
    door('(kysely|better-sqlite3)', ['^electron/storage/']),
    door('age-encryption', ['^electron/storage/handover/']),
    door('docx', ['^electron/documents/docx/']),
    door('qrcode', ['^electron/documents/qr/']),
    door('(@e965/xlsx|exceljs|papaparse)', ['^electron/spreadsheets/']),
    door('playwright-core', ['^electron/documents/', '^build/']),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^\\.out/' },
    tsConfig: { fileName: 'build/tsconfig/test.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
}
