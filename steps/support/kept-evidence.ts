import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { serialize } from 'node:v8'
import type { JudgeContext } from '../../checks/check.ts'
import type { Evidence } from '../../protocol/evidence.ts'
import { contextOf } from './judgement.ts'
import type { ConformanceWorld } from './world.ts'

/** What one scenario saw, with all that judging it takes: material of `mutants/`. Holds secrets. */
export interface KeptEvidence {
  readonly scenario: string
  readonly at: string
  readonly clauses: readonly string[]
  readonly context: JudgeContext
  readonly evidence: Evidence
}

/** Where `VCISPEC_KEEP_EVIDENCE` names a folder, a file for each scenario goes there, for the structured clone algorithm. */
export function keepEvidence(world: ConformanceWorld): void {
  const folder = env.VCISPEC_KEEP_EVIDENCE
  if (folder === undefined) return
  const { facts, session } = world
  const { evidence } = session
  const kept: KeptEvidence = {
    scenario: facts.name,
    at: facts.at,
    clauses: facts.clauses.map(({ prefix }) => prefix),
    context: contextOf(world),
    evidence,
  }
  const name = createHash('sha256').update(`${facts.at} ${facts.name}`).digest('hex').slice(0, 16)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.evidence`), serialize(kept))
}

/** What an earlier run kept is not this one's. */
export function forgetEvidence(): void {
  const folder = env.VCISPEC_KEEP_EVIDENCE
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
}
