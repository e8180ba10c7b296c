import { inWords } from '../../protocol/in-words.ts'
import { listBytes, type StatusListToken } from '../../protocol/status-list.ts'
import type { Inspection } from './inspection.ts'

/** The list of a Status List Token (Token Status List, Section 4): how long it is, and how many entries are set. */
export function inspectStatusList(token: StatusListToken): Partial<Inspection> {
  const bits = token.claims.statusList?.bits
  if (bits !== 1 && bits !== 2 && bits !== 4 && bits !== 8)
    return { wrong: [`bits of the status list is ${inWords(bits)}, and not 1, 2, 4 or 8.`] }
  const bytes = listBytes(token)
  if (typeof bytes === 'string') return { wrong: [`The status list cannot be read: ${bytes}.`] }
  const entries = (bytes.length * 8) / bits
  const rows = [
    ['Bits of an entry', String(bits)],
    ['Entries', String(entries)],
    ...counted(bytes, bits).map(([status, count]) => [named(status), String(count)] as const),
  ] as const
  return { parts: [{ title: 'Status list', rows }] }
}

/** Names of Section 7.1. */
function named(status: number): string {
  const name = ['VALID', 'INVALID', 'SUSPENDED'][status]
  return `Status ${status}${name === undefined ? '' : ` (${name})`}`
}

function counted(bytes: Uint8Array, bits: number): readonly (readonly [number, number])[] {
  const byValue = new Uint32Array(256)
  for (const byte of bytes) byValue[byte] = (byValue[byte] ?? 0) + 1
  const counts = new Array<number>(2 ** bits).fill(0)
  for (const [byte, times] of byValue.entries()) {
    for (let shift = 0; shift < 8; shift += bits) {
      const status = (byte >> shift) & (2 ** bits - 1)
      counts[status] = (counts[status] ?? 0) + times
    }
  }
  return [...counts.entries()].filter(([, count]) => count > 0).slice(0, 20)
}
