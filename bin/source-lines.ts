import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Where something is written: a path of this repository, and a line from 1. */
export interface SourceLine {
  readonly file: string
  readonly line: number
}

const root = fileURLToPath(new URL('..', import.meta.url))

/** @throws where the file does not say it. */
export function lineOf(file: string, says: string | RegExp): SourceLine {
  const lines = linesOf(file)
  const found = lines.findIndex((it) =>
    typeof says === 'string' ? it.includes(says) : says.test(it),
  )
  if (found === -1) throw new Error(`${file} does not say ${says}.`)
  return { file, line: found + 1 }
}

/** The first of the files that says it. */
export function lineAmong(pattern: string, says: RegExp): SourceLine {
  const files = globSync(pattern, { cwd: root }).toSorted()
  const file = files.find((it) => linesOf(it).some((line) => says.test(line)))
  if (file === undefined) throw new Error(`None of ${pattern} says ${says}.`)
  return lineOf(file, says)
}

/** A name as source text has it: in the quotes that need no escapes. */
export function quoted(name: string): string {
  return name.includes("'") ? `"${name}"` : `'${name}'`
}

const read = new Map<string, readonly string[]>()

function linesOf(file: string): readonly string[] {
  const known = read.get(file)
  if (known) return known
  const lines = readFileSync(`${root}${file}`, 'utf8').split('\n')
  read.set(file, lines)
  return lines
}
