import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Where something is written: a path of this repository, and a line from 1. */
export interface SourceLine {
  readonly file: string
  readonly line: number
}

const root = fileURLToPath(new URL('..', import.meta.url))

/** Where the entry of this name is. */
export function lineOf(file: string, name: string): SourceLine {
  return lineAmong(file, (line) => line.includes(quoted(name)))
}

/** The first line of the files that says it. */
export function lineAmong(pattern: string, says: (line: string) => boolean): SourceLine {
  for (const file of globSync(pattern, { cwd: root }).toSorted()) {
    const line = linesOf(file).findIndex(says) + 1
    if (line > 0) return { file, line }
  }
  throw new Error(`No line of ${pattern} says it.`)
}

/** Whether the line has the name, or a template that becomes it. */
export function namesIt(line: string, name: string): boolean {
  if (line.includes(quoted(name))) return true
  const templates = line.matchAll(/`([^`]*\$\{[^`]*)`/g)
  return [...templates].some(([, template = '']) => {
    const said = template.split(/\$\{[^}]*\}/).map(RegExp.escape)
    return new RegExp(`^${said.join('.+')}$`).test(name)
  })
}

/** A name as source text has it: in the quotes that need no escapes. */
function quoted(name: string): string {
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
