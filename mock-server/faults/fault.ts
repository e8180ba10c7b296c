import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { ApiDemand, ElsewhereDemand } from '../demands/elsewhere.ts'
import type { PlacedDemand, WalletDemand } from '../demands/registry.ts'
import type { SeamContext, Seams } from '../seams/seams.ts'

/**
 * A demand that a fault may overlook; the journal names it. One of a wallet is made at a place, and may be
 * overlooked there alone: `dpop-typ@par`.
 */
export type Demand = WalletDemand | PlacedDemand | ElsewhereDemand | ApiDemand

/** What makes correct code behave otherwise, without a word in it: a fault, or a variant that is legal. */
export interface Alteration {
  readonly name: string
  /** Demands that are not made. */
  readonly overlooks?: readonly Demand[]
  /** What a refusal becomes, by the demand that was not met. */
  readonly refuses?: Readonly<
    Partial<
      Record<
        Demand,
        {
          readonly status?: number
          readonly error?: string
          readonly description?: string
          readonly headers?: Readonly<Record<string, string>>
        }
      >
    >
  >
  readonly seams?: {
    readonly [S in keyof Seams]?: (value: Seams[S], context: SeamContext) => Seams[S]
  }
}

/**
 * A deliberate defect of the mock: named, off by default, deterministic, an entry of its clause. It breaks one
 * requirement; `entails` names what the same wire change necessarily breaks elsewhere.
 */
export interface Fault extends Alteration {
  /** Reads after "an issuer with a …": `cacheable nonce`. */
  readonly name: string
  readonly breaks: RequirementId
  readonly entails?: readonly { readonly requirement: RequirementId; readonly reason: string }[]
  /** The profile whose scenarios can see it. */
  readonly profile?: 'openid4vci' | 'pingone' | 'haip'
}
