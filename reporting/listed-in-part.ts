import { listedAs, type ScenarioRecord } from '../checks/scenario-record.ts'
import { shortened } from './plain-text.ts'

/**
 * What a row that is satisfied was not judged by: of its list, what no scenario saw at work, with the reason where one
 * is known.
 */
export function listedInPart(records: readonly ScenarioRecord[]): ReadonlyMap<string, string> {
  const choices = Map.groupBy(
    records.flatMap(({ choices = [] }) => choices),
    ({ requirement }) => requirement,
  )
  const reasons = new Map(records.flatMap(({ untried = {} }) => Object.entries(untried)))
  return new Map(
    [...choices].flatMap(([requirement, of]) => {
      const worked = new Set(of.flatMap((choice) => choice.worked))
      const missing = [...new Set(of.flatMap(({ listed }) => listed))].filter(
        (name) => !worked.has(name),
      )
      const [first] = of
      return first && missing.length > 0
        ? [
            [
              requirement,
              `of ${first.member}, not seen at work: ${told(missing, (name) => reasons.get(listedAs(first.member, name)))}`,
            ],
          ]
        : []
    }),
  )
}

/** A target may list very many. */
const mostNames = 12

function told(names: readonly string[], reasonOf: (name: string) => string | undefined): string {
  const more = names.length - mostNames
  const shown = names.slice(0, mostNames).map((name) => {
    const reason = reasonOf(name)
    return shortened(name, 100) + (reason === undefined ? '' : ` (${shortened(reason, 200)})`)
  })
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '')
}
