import { end, type Told } from './told-reporter.ts'

const kinds = ['tests', 'pass', 'fail', 'skipped', 'todo'] as const

export type Counts = Readonly<Record<(typeof kinds)[number], number>>

/** How many tests may be skipped for a reason, on a machine that lacks something: a rise fails. */
const mostSkipped: Readonly<Record<string, number>> = {
  'npm run interop installs Credo': 87,
  'no PostgreSQL here: apt-get install postgresql': 42,
  'no JUnit 5 here: apt-get install default-jdk junit5': 1,
  'no pytest here: apt-get install python3-pytest': 1,
  'this machine has no address beside loopback': 1,
}

/** What the reporter told. @returns undefined when it was not told to its end. */
export function toldIn(lines: string): readonly Told[] | undefined {
  const all = lines.split('\n').filter((line) => line !== '')
  return all.at(-1) === end ? all.slice(0, -1).map((line) => JSON.parse(line)) : undefined
}

export function countsOf(told: readonly Told[]): Counts {
  const count = (is: (test: Told) => unknown) => told.filter(is).length
  return {
    tests: told.length,
    pass: count(({ passed, skipped, todo }) => passed && skipped === undefined && !todo),
    fail: count(({ passed, todo }) => !passed && !todo),
    skipped: count(({ skipped }) => skipped !== undefined),
    todo: count(({ todo }) => todo),
  }
}

/** The files without a test; node:test tells such a file as a test that passed, by the name of the file. */
export function withoutTest(files: readonly string[], told: readonly Told[]): readonly string[] {
  const tests = told.filter(({ file, name }) => !file.endsWith(`/${name}`))
  return files.filter((file) => !tests.some((test) => test.file.endsWith(`/${file}`)))
}

/** How many were skipped, by the reason. */
export function skipsOf(told: readonly Told[]): ReadonlyMap<string, number> {
  const skipped = told.flatMap((test) => test.skipped ?? [])
  return new Map([...Map.groupBy(skipped, (why) => why)].map(([why, its]) => [why, its.length]))
}

/** The reasons for which more were skipped than may be. */
export function tooManySkips(skips: ReadonlyMap<string, number>): readonly string[] {
  return [...skips].flatMap(([why, count]) => (count > (mostSkipped[why] ?? 0) ? [why] : []))
}
