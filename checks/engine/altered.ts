import type { Attempt } from '../../protocol/evidence.ts'
import type { AlterationCheck, RefusalCheck } from '../check.ts'

/**
 * The check of an altered artefact: which requirement was tried stands in the attempt, since the same alteration is
 * tried wherever the artefact has to be checked; how a refusal looks there is for the check to say.
 */
export function checkOf(
  { altered, deviation }: Attempt,
  checks: readonly AlterationCheck[],
): RefusalCheck | undefined {
  if (altered === undefined) return undefined
  const { artefact, at, requirement } = altered
  const check = checks.find(
    (it) => it.artefact === artefact && it.requirements.includes(requirement),
  )
  const refusal = check?.refusals[at]
  if (check === undefined || refusal === undefined) return undefined
  return { requirement, deviation, ...refusal, ...(check.judge && { judge: check.judge }) }
}
