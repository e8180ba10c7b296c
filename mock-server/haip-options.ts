import { grantTypes } from '../protocol/grants.ts'
import type { EnvironmentOptions } from './options.ts'

/** What a HAIP issuer is like by default, where the choice is the mock's own otherwise. */
const haip: EnvironmentOptions = {
  pushedRequests: 'required',
  dpop: 'required',
  dpopNonces: 'required',
  clientAuthentication: 'attestation',
}

const free = () => true

/**
 * Which values HAIP 1.0, Sections 4 to 6, and FAPI 2.0 under it leave to an issuer: of every option, so that a new
 * one says it.
 * @see https://openid.net/specs/openid4vc-high-assurance-interoperability-profile-1_0-final.html#section-4
 */
const allowedByHaip: {
  readonly [N in keyof EnvironmentOptions]-?: (value: NonNullable<EnvironmentOptions[N]>) => boolean
} = {
  pushedRequests: (value) => value === 'required',
  pkce: (value) => value === 'required',
  dpop: (value) => value === 'required',
  clientAuthentication: (value) => value !== 'optional',
  scopes: (value) => value === 'each',
  nonceEndpoint: (value) => value,
  grantTypes: (value) => value.includes(grantTypes.authorizationCode),
  issuerKeys: (value) => value === 'certificate',
  // It has no effect where clients have to authenticate.
  anonymousAccess: free,
  accessTokens: free,
  authenticationMethods: free,
  attestationChallenges: free,
  authorizationServers: free,
  batchSize: free,
  clientKeys: free,
  customDomain: free,
  deferralSeconds: free,
  disclosures: free,
  dpopNonces: free,
  encryption: free,
  // PingOne's types are SD-JWT VCs, and always there.
  formats: free,
  keyAttestations: free,
  keyBinding: free,
  leniency: (value) => value === 'strict',
  notificationIds: free,
  ownHost: free,
  profile: free,
  proofTypes: free,
  redirectUri: free,
  refreshTokens: free,
  region: free,
  requestsPerMinute: free,
  secondQueue: free,
  signedMetadata: free,
}

/** The options with what their profile makes the default. */
export function withProfile(options: EnvironmentOptions): EnvironmentOptions {
  return options.profile === 'haip' ? { ...haip, ...options } : options
}

/** Whether an issuer with these options is none that HAIP 1.0 allows, whatever its profile. */
export function isContraryToHaip(options: EnvironmentOptions): boolean {
  const rules = Object.entries(allowedByHaip) as [
    keyof EnvironmentOptions,
    (value: unknown) => boolean,
  ][]
  return rules.some(([name, allows]) => options[name] !== undefined && !allows(options[name]))
}
