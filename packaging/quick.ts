import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { readImports, testsReaching } from './reaching.ts'
import { sourceFiles } from './source-files.ts'

/**
 * `npm run test:quick`: style and tests of what differs from a commit, `main` unless it is named. Tests are chosen by
 * their imports, nearest first, as many as half a minute allows; `npm run test:all` runs all.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const [since = 'main'] = process.argv.slice(2)
const budgetMs = 28_000
/** Test files that start at once: little is lost when the time is over. */
const portion = 2

const begun = performance.now()
const changed = changedSince(since)
if (changed.length === 0) say(`nothing differs from ${since}`)
const code = style(changed) || tests(changed)
say(`${seconds()} s; "npm run test:all" runs everything`)
process.exitCode = code

function changedSince(commit: string): readonly string[] {
  const base = git('merge-base', commit, 'HEAD')[0] ?? 'HEAD'
  return [
    ...git('diff', '--name-only', '--diff-filter=d', base),
    ...git('ls-files', '--others', '--exclude-standard'),
    // The command line says its version: that would reach everything.
  ].filter((file) => file !== 'package.json')
}

function git(...args: readonly string[]): readonly string[] {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return stdout.split('\n').filter((line) => line !== '')
}

function style(files: readonly string[]): number {
  const checked = files.filter((file) => /\.(ts|js|json|css)$/.test(file))
  if (checked.length === 0) return 0
  say(`style of ${checked.length} files`)
  const biome = join(root, 'node_modules/.bin/biome')
  const flags = ['--error-on-warnings', '--no-errors-on-unmatched']
  return run(biome, ['check', ...flags, ...checked]) ?? 1
}

function tests(files: readonly string[]): number {
  const all = sourceFiles('**/*.ts', root)
  const reaching = testsReaching(files, readImports(root, all))
  const inOrder = [...reaching.filter((file) => !isLong(file)), ...reaching.filter(isLong)]
  let done = 0
  while (done < inOrder.length && remainingMs() > 0) {
    const next = inOrder.slice(done, done + portion)
    const status = run(execPath, ['--test', '--test-reporter=dot', ...next])
    if (status === undefined) break
    if (status !== 0) return status
    done += next.length
  }
  const left = inOrder.length - done
  say(
    `${done} test files passed${left > 0 ? `; the time is over, ${left} that reach it are left` : ''}`,
  )
  return 0
}

/** Of the command line: each starts processes, and whole runs. */
function isLong(file: string): boolean {
  return /^(bin|interop|packaging)\//.test(file)
}

/** @returns the exit code; undefined when it was ended, as the time is over. */
function run(command: string, args: readonly string[]): number | undefined {
  const timeout = Math.max(1, Math.round(remainingMs()))
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', timeout })
  return error === undefined ? (status ?? 1) : undefined
}

function remainingMs(): number {
  return budgetMs - (performance.now() - begun)
}

function seconds(): string {
  return ((performance.now() - begun) / 1000).toFixed(1)
}

function say(what: string): void {
  process.stdout.write(`quick: ${what}\n`)
}
