import { oneLine } from '../../reporting/plain-text.ts'
import type { Row } from './inspection.ts'
import { numericDateInWords, textTimeInWords } from './times.ts'

const mostRows = 200
const deepest = 6
const longestValue = 400

/** The members of foreign JSON, objects and lists opened, as a table. */
export function rowsOf(value: unknown, now: Date): readonly Row[] {
  const rows: Row[] = []
  collect(rows, '', '', value, now, 0)
  return rows.length > mostRows ? [...rows.slice(0, mostRows), ['…', 'and more']] : rows
}

/** One value on one line, cut when long. */
export function cell(value: unknown): string {
  if (typeof value === 'string') return oneLine(value, longestValue)
  return oneLine(JSON.stringify(value) ?? String(value), longestValue)
}

function collect(
  rows: Row[],
  path: string,
  name: string,
  value: unknown,
  now: Date,
  depth: number,
): void {
  if (rows.length > mostRows) return
  const isOpened = typeof value === 'object' && value !== null && depth < deepest
  const isPlainList = Array.isArray(value) && value.every((item) => typeof item !== 'object')
  if (!isOpened || isPlainList) {
    rows.push([oneLine(path, 120) || 'value', plain(name, value, now)])
    return
  }
  const entries = Object.entries(value)
  if (entries.length === 0 && path !== '') rows.push([oneLine(path, 120), 'empty'])
  for (const [member, inner] of entries) {
    if (rows.length > mostRows) return
    const inside = path === '' ? member : `${path}.${member}`
    collect(rows, inside, member, inner, now, depth + 1)
  }
}

function plain(name: string, value: unknown, now: Date): string {
  if (Array.isArray(value)) return cell(value.map((item) => String(item)).join(', '))
  const time =
    numericDateInWords(name, value, now) ??
    (typeof value === 'string' ? textTimeInWords(value, now) : undefined)
  return time ?? cell(value)
}
