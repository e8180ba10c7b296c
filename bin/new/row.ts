import { clausePrefixOf } from '../../checks/clause.ts'
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
 * A row after the last one of its clause, with what it shares with those that can be told from outside.
 * @returns its id, and the row as members of its check
 * @throws UsageError for a level that there is not, and for a clause that is full
 */
export function newRow({ name, level, neighbours }: NewRow): {
  readonly id: string
  readonly members: readonly (readonly [string, string])[]
} {
  if (!levels.some((known) => known === level))
    throw new UsageError(
      'ERR_LEVEL',
      `"${level}" is no level.`,
      `There are: ${levels.join(', ')} (RFC 2119).`,
    )
  const {
    actor = 'issuer',
    when = '',
    effect = 'read-only',
  } = neighbours.findLast((row) => row.actor !== 'wallet' && row.testable === 'black-box') ?? {}
  return {
    id: nextId(neighbours),
    members: [
      ['level', level],
      ['title', unwritten],
      ['finding', name],
      ['text', unwritten],
      ['check', unwritten],
      ...(actor === 'issuer' ? [] : ([['actor', actor]] as const)),
      ...(when === '' ? [] : ([['when', when]] as const)),
      ...(effect === 'read-only' ? [] : ([['effect', effect]] as const)),
    ],
  }
}

function nextId(neighbours: readonly Requirement[]): string {
  const last = neighbours
    .map(({ id }) => id)
    .toSorted()
    .at(-1)
  if (last === undefined) throw new Error('a clause without rows')
  const clause = clausePrefixOf(last)
  const number = Number(last.slice(clause.length + 1)) + 1
  if (number > 99)
    throw new UsageError('ERR_FULL', `${clause} has 99 rows.`, 'Ids have two digits.')
  return `${clause}-${String(number).padStart(2, '0')}`
}
