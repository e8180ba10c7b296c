import type { ReceivedCredential } from '../../protocol/evidence.ts'
import type { JourneyState } from '../journey-state.ts'

export type Verified = Pick<ReceivedCredential, 'facts' | 'sdJwt'>

/** What verification needs of a journey. */
export type VerifierState = Pick<JourneyState, 'http' | 'clock'>

/** A credential format (OpenID4VCI 1.0, Appendix A): how the wallet looks at what it received. */
export interface CredentialFormat {
  readonly format: string
  verify(state: VerifierState, raw: unknown, proofKeys: readonly string[]): Promise<Verified>
}
