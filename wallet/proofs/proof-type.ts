import type { Failure } from '../../protocol/outcomes.ts'
import type { Deviation } from '../deviations/deviation.ts'
import type { JourneyState, Metadata } from '../journey-state.ts'
import type { JsonObject } from '../json.ts'
import type { ProofTypeId, ProofWish } from './proof-wish.ts'

/** What proofs are made for. */
export interface ProofOrder {
  readonly state: JourneyState
  readonly issuer: Metadata
  readonly configuration: JsonObject | undefined
  readonly configurationId: string
  /** Members of the proof type in `proof_types_supported`; undefined: the configuration is unknown. */
  readonly supported: JsonObject | undefined
  readonly nonce: string | undefined
  /** How many keys to prove. */
  readonly count: number
  readonly wish: ProofWish
  readonly deviation: Deviation | undefined
  /** That gave the token; undefined: its metadata did not come, or nothing is altered. */
  readonly server: Metadata | undefined
}

export interface MadeProofs {
  readonly kind: 'proofs'
  /** The members of the array, as they go into `proofs`. */
  readonly list: readonly unknown[]
  /** RFC 7638 thumbprints of the keys that credentials may be bound to. */
  readonly thumbprints: readonly string[]
}

/** A proof type of OpenID4VCI 1.0, Appendix F: how this wallet shows that it holds a key. */
export interface ProofType {
  readonly id: ProofTypeId
  make(order: ProofOrder): Promise<MadeProofs | Failure>
}
