import { createHash } from 'node:crypto'
import { k6Scenario } from './k6.ts'
import kept from './k6-tried.json' with { type: 'json' }
import { loadPlan } from './plan.ts'

/** The k6 that `npm run test:k6` tries the exported scenario with. */
export const k6Version = 'v1.8.1'

/** What it runs: this text and nothing else is exported. */
export function scenarioToTry(): string {
  const plan = loadPlan({ wallets: '2', duration: '3s', sample: '0', maxErrors: '0' })
  return k6Scenario(undefined, plan)
}

/** Which k6 has run which scenario. */
export interface Tried {
  readonly k6: string
  readonly sha256: string
}

export function triedWith(scenario: string): Tried {
  return { k6: k6Version, sha256: createHash('sha256').update(scenario).digest('hex') }
}

/** Whether k6 has run it, letter by letter, when `npm run test:k6` passed last. */
export function wasTried(scenario: string): boolean {
  const { k6, sha256 } = triedWith(scenario)
  return k6 === kept.k6 && sha256 === kept.sha256
}

/** As it is kept, for whoever tries another one. */
export const keptAsTried: Tried = kept
