import type { EnvironmentOptions } from '../../mock-server/options.ts'
import { grantTypes } from '../../protocol/grants.ts'
import type { JourneyNeeds } from '../../wallet/deviations/deviation.ts'

/** What an issuer is like, and the way to it, where the error does not say which. */
export interface Issuer {
  readonly options: EnvironmentOptions
  readonly needs?: JourneyNeeds
}

const code = { grant: grantTypes.authorizationCode } as const
const attested = { client: ['attest_jwt_client_auth'] } as const

/** Issuers at which a wallet's error can show, the usual one first. */
export const issuers: readonly Issuer[] = [
  { options: {} },
  { options: {}, needs: code },
  { options: {}, needs: { ...code, ...attested } },
  { options: { encryption: 'required' } },
  { options: { keyAttestations: 'resistant' } },
  { options: { pushedRequests: 'required' } },
  { options: { dpopNonces: 'required', dpop: 'required' } },
  { options: { pkce: 'optional' } },
  { options: { anonymousAccess: false } },
  { options: { profile: 'haip' }, needs: code },
  { options: { profile: 'haip', clientAuthentication: 'required' }, needs: code },
  { options: { scopes: 'none' }, needs: code },
  { options: { proofTypes: ['jwt'] } },
  { options: { pushedRequests: 'none' } },
  { options: { nonceEndpoint: false } },
  { options: { attestationChallenges: 'required' }, needs: { ...code, ...attested } },
]
