import type { GrantType } from '../../protocol/grants.ts'
import type { Failure } from '../../protocol/outcomes.ts'
import type { JourneyState } from '../journey-state.ts'

export interface GrantParameters {
  readonly kind: 'parameters'
  readonly parameters: Readonly<Record<string, string>>
  /** The token endpoint may be used without naming a client. */
  readonly anonymous?: boolean
}

/** A way to a token: what its request says, and what has to be done before. */
export interface Grant {
  readonly type: GrantType
  /** @param txCode instead of the one that came with the offer. */
  parameters(state: JourneyState, txCode?: string): Promise<GrantParameters | Failure>
}
