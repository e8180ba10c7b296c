import { readFileSync } from 'node:fs'
import { UsageError } from '../protocol/usage-error.ts'
import { yaml } from './yaml.ts'

/** A violation that is known and tracked: it passes until its date, and fails when it is gone. */
export interface ExpectedFailure {
  readonly requirement: string
  readonly reason: string
  readonly issue?: string
  /** The last day it is expected, `YYYY-MM-DD`. */
  readonly expires: string
}

/**
 * Reads a file of expected failures: a mapping from requirement id to reason, issue and expiry.
 * @throws UsageError when the file is missing or an entry is incomplete.
 */
export function readExpectedFailures(path: string): readonly ExpectedFailure[] {
  const content = read(path)
  if (content === null || content === undefined) return []
  if (typeof content !== 'object' || Array.isArray(content)) {
    throw wrong(path, 'is not a mapping from requirement ids')
  }
  return Object.entries(content).map(([requirement, entry]) =>
    expectation(path, requirement, entry),
  )
}

function expectation(path: string, requirement: string, entry: unknown): ExpectedFailure {
  const { reason, issue, expires, ...rest } = (entry ?? {}) as Readonly<Record<string, unknown>>
  const [unknown] = Object.keys(rest)
  if (unknown !== undefined) throw wrong(path, `has the unknown key ${requirement}.${unknown}`)
  if (typeof reason !== 'string' || reason === '') {
    throw wrong(path, `gives no reason for ${requirement}`)
  }
  if (typeof expires !== 'string' || !isDate(expires)) {
    throw wrong(path, `gives no date "expires: YYYY-MM-DD" for ${requirement}`)
  }
  if (issue !== undefined && typeof issue !== 'string') {
    throw wrong(path, `gives an issue for ${requirement} that is not text`)
  }
  return { requirement, reason, expires, ...(issue === undefined ? {} : { issue }) }
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
}

function read(path: string): unknown {
  try {
    return yaml().parse(readFileSync(path, 'utf8')) as unknown
  } catch (cause) {
    throw wrong(path, 'cannot be read as YAML', cause)
  }
}

function wrong(path: string, what: string, cause?: unknown): UsageError {
  return new UsageError(
    'ERR_EXPECTED_FAILURES',
    `The file of expected failures ${path} ${what}.`,
    'An entry reads: "VCI-7.2-05: { reason: …, issue: …, expires: 2027-01-31 }".',
    ...(cause === undefined ? [] : [{ cause }]),
  )
}
