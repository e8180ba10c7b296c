import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** @param path from the root of the checkout. */
export function write(path: string, lines: readonly string[]): void {
  writeFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), `${lines.join('\n')}\n`)
}

/** A JSON array, an element a line. */
export function jsonLines(rows: readonly object[]): readonly string[] {
  return ['[', rows.map((row) => JSON.stringify(row)).join(',\n'), ']']
}
