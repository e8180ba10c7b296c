import type { ReceivedCredential } from '../../protocol/evidence.ts'
import type { JourneyState } from '../journey-state.ts'

export type Verified = Pick<ReceivedCredential, 'facts' | 'sdJwt'>

/** A credential format (OpenID4VCI 1.0, Appendix A): how the wallet looks at what it received. */
export interface CredentialFormat {
  readonly format: string
  verify(
    state: Pick<JourneyState, 'http' | 'clock'>,
    raw: unknown,
    proofKeys: readonly string[],
  ): Promise<Verified>
}
