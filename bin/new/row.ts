import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { requirements } from '../../checks/catalogue.ts'
import type { Requirement } from '../../checks/requirement.ts'
import { UsageError } from '../../protocol/usage-error.ts'

/** What stands in a new row until somebody has read the clause; `checks/catalogue.test.ts` refuses it. */
export const unwritten = 'Say it in a sentence of your own.'

export const levels = ['MUST', 'MUST NOT', 'SHOULD', 'SHOULD NOT', 'MAY'] as const

export interface NewRow {
  /** Title of its finding: "The nonce response may be cached". */
  readonly name: string
  readonly level: string
  /** The rows of its clause. */
  readonly neighbours: readonly Requirement[]
}

/**
 * Writes the row after the last one of its clause, with what it shares with that, and the title of its finding.
 * @returns its id, and where each of both stands
 * @throws UsageError for a level that there is not, and for a clause that is full
 */
export function writeRow(
  { name, level, neighbours }: NewRow,
  root: string,
): { readonly id: string; readonly at: readonly string[] } {
  if (!levels.some((known) => known === level))
    throw new UsageError(
      'ERR_LEVEL',
      `"${level}" is no level.`,
      `There are: ${levels.join(', ')} (RFC 2119).`,
    )
  const last = neighbours.toSorted((a, b) => (a.id < b.id ? -1 : 1)).at(-1)
  if (last === undefined) throw new Error('a clause without rows')
  const id = nextId(last.id)
  const alike = neighbours.findLast(
    ({ actor, testable }) => actor !== 'wallet' && testable === 'black-box',
  )
  const row = { ...(alike ?? last), id, title: name, level, text: unwritten, check: unwritten }
  const folder = 'checks/catalogue'
  const file = readdirSync(join(root, folder)).find((it) =>
    read(root, `${folder}/${it}`).includes(`{"id": "${last.id}"`),
  )
  if (file === undefined) throw new Error(`no file has the row ${last.id}`)
  const line = JSON.stringify(row, null, 1)
    .replaceAll(/\n */g, ' ')
    .replace(/^\{ /, '{')
    .replace(/ \}$/, '}')
  const title = `${JSON.stringify(id)}: ${JSON.stringify(name)}`
  return {
    id,
    at: [
      insertAfter(root, `${folder}/${file}`, `{"id": "${last.id}"`, line),
      insertAfter(
        root,
        `${folder}/finding-titles.json`,
        `"${titledBefore(last.id, root)}":`,
        title,
      ),
    ],
  }
}

function nextId(last: string): string {
  const [clause, number] = [last.slice(0, -2), Number(last.slice(-2)) + 1]
  if (number > 99)
    throw new UsageError('ERR_FULL', `${clause.slice(0, -1)} has 99 rows.`, 'Ids have two digits.')
  return `${clause}${String(number).padStart(2, '0')}`
}

/** The last row up to this one, in the order of the catalogue, that has a title. */
function titledBefore(last: string, root: string): string {
  const titled = Object.keys(JSON.parse(read(root, 'checks/catalogue/finding-titles.json')))
  const upTo = requirements.findIndex(({ id }) => id === last)
  const before = requirements.slice(0, upTo + 1).findLast(({ id }) => titled.includes(id))
  if (before === undefined) throw new Error(`no title stands before that of ${last}`)
  return before.id
}

/** @returns `file:line` of what was written, which has the indentation of the line before. */
function insertAfter(root: string, file: string, neighbour: string, what: string): string {
  const lines = read(root, file).split('\n')
  const at = lines.findIndex((line) => line.trimStart().startsWith(neighbour))
  const before = lines[at] ?? ''
  const isLast = !before.endsWith(',')
  lines.splice(at, 1, isLast ? `${before},` : before, `  ${what}${isLast ? '' : ','}`)
  writeFileSync(join(root, file), lines.join('\n'))
  return `${file}:${at + 2}`
}

function read(root: string, file: string): string {
  return readFileSync(join(root, file), 'utf8')
}
