import { answerAtoms } from './answer-conditions.ts'
import type { Condition } from './condition.ts'
import { metadataAtoms } from './metadata-conditions.ts'
import type { Observed } from './observed.ts'

/** Evaluates `when` of the catalogue: atoms, all of which have to hold. */
export function conditionOf(when: string, observed: Observed): Condition {
  const parts = when === '' ? [] : each(when).split(/, |; | and (?=\w)/)
  const found = parts.map((part) => atomOf(part.trim(), observed))
  const failing = found.find((condition) => condition?.holds === false)
  if (failing) return failing
  return found.every((condition) => condition?.holds) ? { holds: true } : undefined
}

/** `a and b present` says of both that they are. */
function each(when: string): string {
  return when.replace(/^([\w.]+) and ([\w.]+) present$/, '$1 present, $2 present')
}

function atomOf(text: string, observed: Observed): Condition {
  for (const { is, judge } of [...metadataAtoms, ...answerAtoms]) {
    const match = is.exec(text)
    if (match) return judge(observed, match)
  }
  return undefined
}
