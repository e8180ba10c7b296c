import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { UsageError } from '../../protocol/usage-error.ts'
import { validateRunNote } from '../../schemas/validate.ts'
import type { ConformanceReport } from '../conformance-report.ts'
import { oneLine } from '../plain-text.ts'
import { jsonText } from '../render/json-text.ts'
import { withoutVarying } from '../varying.ts'
import { noteOf, type RunNote } from './run-note.ts'

type Identity = RunNote['target']

/**
 * Reads what `--history` kept, and all of it or nothing. A folder that is not there yet is empty.
 * @param target whose runs they have to be. @param now nothing kept is later.
 */
export function readHistory(folder: string, target: Identity, now: Date): readonly RunNote[] {
  const files = filesIn(folder)
  return files.map((file) => {
    const note = noteAt(join(folder, file))
    if (Date.parse(note.startedAt) > now.getTime() + clockSkewMs)
      throw refusal(`${join(folder, file)} is of a run in the future, ${note.startedAt}`)
    if (!isSame(note.target, target))
      throw refusal(
        `${join(folder, file)} is of another issuer, ${oneLine(nameOf(note.target), 120)}, and this run is of ${oneLine(nameOf(target), 120)}`,
      )
    return note
  })
}

/** Clocks of two machines that take turns. */
const clockSkewMs = 5 * 60_000

/** Adds one run. The file is there in whole or not at all. @throws when it is of another issuer than the rest. */
export function keepRun(
  folder: string,
  report: ConformanceReport,
  notes: readonly RunNote[],
): void {
  const note = noteOf(report)
  const [stranger] = notes.filter(({ target }) => !isSame(target, note.target))
  if (stranger)
    throw refusal(
      `${folder} has runs of ${oneLine(nameOf(stranger.target), 120)}, and this run turned out to be of ${oneLine(nameOf(note.target), 120)}: it was not added`,
    )
  const file = join(folder, `run-${note.startedAt.replaceAll(':', '-')}.json`)
  const partial = join(folder, `.${process.pid}.partial`)
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(partial, jsonText(note, 0))
    renameSync(partial, file)
  } catch (cause) {
    rmSync(partial, { force: true })
    throw new UsageError(
      'ERR_HISTORY_WRITE',
      `The run cannot be kept in ${folder}: ${(cause as Error).message}.`,
      'Give a folder of your own with --history.',
      { cause },
    )
  }
}

/** Files that begin with a dot are others' business (`.gitkeep`). */
function filesIn(folder: string): readonly string[] {
  let names: readonly string[]
  try {
    names = readdirSync(folder).filter((name) => !name.startsWith('.'))
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw refusal(`${folder} is no folder that can be read`, cause)
  }
  const foreign = names.find((name) => !/^run-.*\.json$/.test(name))
  if (foreign !== undefined) throw refusal(`${join(folder, foreign)} was not written by --history`)
  return names.toSorted()
}

function noteAt(path: string): RunNote {
  let note: unknown
  try {
    note = JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw refusal(`${path} is corrupt: ${oneLine((cause as Error).message, 120)}`, cause)
  }
  const { schemaVersion } = Object(note)
  if (Number.isInteger(schemaVersion) && schemaVersion > 1)
    throw refusal(`${path} was written by a later version of vcispec`)
  const [problem] = validateRunNote(note)
  if (problem) throw refusal(`${path} is corrupt: ${problem.path} ${problem.message}`)
  return note as RunNote
}

/** The mock has another address in each run; an offer may not have named its issuer yet. */
function isSame(a: Identity, b: Identity): boolean {
  const [one, other] = [a.credentialIssuer, b.credentialIssuer]
  if (one === null || other === null) return a.name === b.name
  return a.name === b.name && withoutVarying(one) === withoutVarying(other)
}

function nameOf({ name, credentialIssuer }: Identity): string {
  return credentialIssuer === null ? name : `${name} (${credentialIssuer})`
}

function refusal(what: string, cause?: unknown): UsageError {
  return new UsageError(
    'ERR_HISTORY',
    `${what}.`,
    'Give each issuer a folder of its own with --history, and keep nothing else in it.',
    { cause },
  )
}
