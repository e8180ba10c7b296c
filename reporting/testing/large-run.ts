import type { RunMaterial } from '../report-model.ts'
import type { ScenarioOutcome } from '../scenario-outcome.ts'
import { issued, nonceExchange } from './red-exchanges.ts'
import { redRun } from './red-run.ts'

/** As many scenarios as are wanted, each with eight exchanges and some findings: most of them passed. */
export function largeRun(scenarios: number): RunMaterial {
  const run = redRun()
  const copies = Array.from({ length: scenarios }, (_, index) => {
    const original = run.outcomes[index % run.outcomes.length]
    return original === undefined ? [] : [copyOf(original, index)]
  })
  return { ...run, outcomes: copies.flat() }
}

function copyOf(original: ScenarioOutcome, index: number): ScenarioOutcome {
  const scenario = `${original.scenario}, ${index}`
  const at = original.at.replace(/\d+$/, String(index + 5))
  if (original.record === undefined) return { ...original, scenario, at }
  const { exchanges } = original.record
  return {
    ...original,
    scenario,
    at,
    record: {
      ...original.record,
      scenario,
      at,
      exchanges: [
        ...exchanges,
        ...Array.from({ length: 8 - exchanges.length }, (_, place) => ({
          ...(place % 2 === 0 ? nonceExchange : issued),
          id: `ex-${100 + place}`,
        })),
      ],
    },
  }
}
