import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Makes `dist/`, the published package: Node strips no types below node_modules. One `tsc` emit, the files that
 * are no code beside it, and names of files in strings, which `tsc` leaves alone.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')
const folders = [
  'bin',
  'checks',
  'features',
  'mock-server',
  'reporting',
  'schemas',
  'steps',
  'templates',
  'wallet',
]

rmSync(dist, { recursive: true, force: true })
compile()
for (const file of assets()) copy(file)
for (const file of globSync('**/*.{js,d.ts}', { cwd: dist })) renameInStrings(join(dist, file))
writeStepsEntry()
chmodSync(join(dist, 'bin/vcispec.js'), 0o755)

/** Types are checked by `npm run check:types`, of which these files are a part; what cannot be declared fails here. */
function compile(): void {
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const args = [tsc, '--project', 'tsconfig.build.json', '--noCheck']
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) throw new Error('The package cannot be compiled.')
}

/** Features, schemas, styles and whatever else a module reads; tests and their material stay behind. */
function assets(): readonly string[] {
  const inFolders = folders.flatMap((folder) => globSync(`${folder}/**/*.*`, { cwd: root }))
  return ['cucumber.js', ...inFolders].filter(
    (file) => !/\.ts$|(^|\/)testing\/|^features\/harness\/|\.xsd$/.test(file),
  )
}

function copy(file: string): void {
  mkdirSync(dirname(join(dist, file)), { recursive: true })
  cpSync(join(root, file), join(dist, file))
}

/** `'./worker.ts'` and `'steps/**\/*.ts'` name files that are `.js` here. */
function renameInStrings(file: string): void {
  const code = readFileSync(file, 'utf8')
  const renamed = code.replaceAll(/(['"])((?:\.{1,2}\/|steps\/)[\w./*()|!-]+)\.ts\1/g, '$1$2.js$1')
  if (renamed !== code) writeFileSync(file, renamed)
}

/** `import 'vcispec/steps'` defines every step, for a suite of one's own. */
function writeStepsEntry(): void {
  const files = globSync('steps/**/*.js', { cwd: dist }).filter(
    (file) => !file.endsWith('-plugin.js'),
  )
  const lines = files
    .toSorted()
    .map((file) => `import './${posix.normalize(file.replaceAll('\\', '/'))}'`)
  if (lines.length === 0 || !existsSync(join(dist, 'steps/support/world.js')))
    throw new Error('There are no steps to publish.')
  writeFileSync(join(dist, 'steps.js'), `${lines.join('\n')}\n`)
  writeFileSync(join(dist, 'steps.d.ts'), 'export {}\n')
}
