import type { TestEvent } from 'node:test/reporters'

/** A test that ended; suites are none. */
export interface Told {
  /** Absolute. */
  readonly file: string
  readonly name: string
  readonly seconds: number
  readonly passed: boolean
  /** Why it did not run. */
  readonly skipped?: string
  readonly todo?: true
}

/** The last line: where it is missing the process ended before its tests did. */
export const end = '"end"'

/** A reporter of node:test that tells each test in a line of JSON. */
// biome-ignore lint/style/noDefaultExport: node:test loads its reporters so.
export default async function* told(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const event of events) {
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue
    const { file = '', name, skip, todo, details } = event.data
    if (details.type === 'suite') continue
    const test: Told = {
      file,
      name,
      seconds: details.duration_ms / 1000,
      passed: event.type === 'test:pass',
      ...(skip && { skipped: String(skip) }),
      ...(todo && { todo: true }),
    }
    yield `${JSON.stringify(test)}\n`
  }
  yield `${end}\n`
}
