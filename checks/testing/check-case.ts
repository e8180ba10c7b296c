import type { Evidence } from '../../protocol/evidence.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { JudgeContext } from '../check.ts'
import type { Flow } from '../flow-draft.ts'
import type { Requirement } from '../requirement.ts'
import { flow } from './flow.ts'

/** One check's proof: what it must flag, what it must let pass. */
export interface CheckCase {
  readonly requirement: RequirementId
  readonly flags: Evidence
  /** By default the flow that keeps every rule. */
  readonly passes: Evidence
  /** Level of the finding when it differs from the catalogue's. */
  readonly level?: Requirement['level']
  readonly profiles?: readonly string[]
  readonly context?: JudgeContext
}

export const context: JudgeContext = { profiles: ['openid4vci', 'pingone'], insecureHttp: false }

/** `change` breaks the requirement; `prepare` comes before it, and alone has to pass. */
export function broken(
  requirement: RequirementId,
  change: (flow: Flow) => void,
  prepare: (flow: Flow) => void = () => {},
  more: Pick<CheckCase, 'level' | 'profiles' | 'context'> = {},
): CheckCase {
  return {
    requirement,
    flags: flow((it) => {
      prepare(it)
      change(it)
    }),
    passes: flow(prepare),
    ...more,
  }
}
