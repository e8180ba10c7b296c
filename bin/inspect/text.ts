import type { Inspection, Part } from './inspection.ts'

/** A table for a terminal; colours are not needed. */
export function inspectionText({ kind, parts, wrong, notes }: Inspection): string {
  const lines = [
    kind,
    '',
    ...parts.flatMap(tableOf),
    ...wrong.map((sentence) => `wrong: ${sentence}`),
    ...notes.map((sentence) => `note:  ${sentence}`),
    ...(wrong.length === 0 ? ['Nothing is wrong with what can be told from it.'] : []),
  ]
  return `${lines.join('\n')}\n`
}

const widest = 36

function tableOf({ title, rows }: Part): readonly string[] {
  const width = Math.min(widest, Math.max(...rows.map(([name]) => name.length)))
  return [title, ...rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`), '']
}
