import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize } from 'node:v8'
import type { KeptEvidence } from '../steps/support/kept-evidence.ts'

/** Where `npm run features:kept` has the scenarios leave what they saw. */
export const keptFolder =
  process.env.VCISPEC_KEEP_EVIDENCE ?? 'node_modules/.cache/vcispec/evidence'

/** What every scenario of a green run saw. @throws where no run has been kept. */
export function readKept(folder: string = keptFolder): readonly KeptEvidence[] {
  const kept = readdirSync(folder)
    .filter((name) => name.endsWith('.evidence'))
    // Written by our own hook in a run just before.
    .map((name) => deserialize(readFileSync(join(folder, name))) as KeptEvidence)
    // Without its profile a scenario of HAIP sees nothing.
    .filter(({ evidence }) => evidence.exchanges.length + evidence.offers.length > 0)
    .toSorted((a, b) => (`${a.at} ${a.scenario}` < `${b.at} ${b.scenario}` ? -1 : 1))
  if (kept.length === 0)
    throw new Error(`${folder} holds no evidence: npm run features:kept keeps it`)
  return kept
}

/** The same of a run by the high assurance profile: its own scenarios, which no other run has; none before such a run. */
export function readKeptOfHaip(): readonly KeptEvidence[] {
  const folder = `${keptFolder}-haip`
  if (!existsSync(folder)) return []
  return readKept(folder).filter(({ at }) => at.includes('features/haip/'))
}
