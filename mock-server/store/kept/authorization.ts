import type { OfferTerms, PreAuthorizedCode } from './offers.ts'

export interface AuthorizationRequest {
  readonly clientId: string
  readonly redirectUri: string
  readonly codeChallenge: string
  readonly state?: string
  readonly scope?: string
  readonly issuerState?: string
  /** `openid_credential` objects of `authorization_details`, validated. */
  readonly configurationIds: readonly string[]
  readonly usedAuthorizationDetails: boolean
  /** Thumbprint of the key that the code is bound to (RFC 9449, Section 10). */
  readonly dpopJkt?: string
}

export interface SignIn {
  readonly request: AuthorizationRequest
  /** Where the request was pushed. */
  readonly requestUri?: string
  /** The browser that began it, by its cookie. */
  readonly browser: string
  /** Who signed in, once somebody has. */
  readonly userId?: string
}

export interface AuthorizationCode {
  readonly request: AuthorizationRequest
  readonly userId: string
}

export interface RedeemedCode {
  /** What came of it. */
  readonly grantId: string
  /** The code's entry before it was taken. */
  readonly was: PreAuthorizedCode | AuthorizationCode
}

export interface AccessToken {
  /** What the user granted once, and every token that came of it has in common. */
  readonly grantId: string
  readonly userId: string
  readonly clientId?: string
  readonly scope?: string
  readonly offerId?: string
  readonly terms?: OfferTerms
  readonly configurationIds: readonly string[]
  /** Present when the token response returned `authorization_details`. */
  readonly credentialIdentifiers?: Readonly<Record<string, readonly string[]>>
  /** Thumbprint of the key that it is bound to; undefined: a bearer token. */
  readonly jkt?: string
  readonly expiresAt: Date
}

/** What new access tokens may be good for, and who gets them. */
export interface RefreshToken {
  /** The authorization server that gave it. */
  readonly issuer: string
  readonly grantId: string
  readonly clientId: string
  readonly userId: string
  readonly offerId?: string
  readonly terms?: OfferTerms
  readonly scope: string
  readonly configurationIds: readonly string[]
  readonly detailed: readonly string[]
  /** Thumbprint of the DPoP key of a public client (RFC 9449, Section 5). */
  readonly jkt?: string
  /** Thumbprint of the attested key of the client's instance. */
  readonly instanceKey?: string
  /** Bound to nothing: good for one use, which brings the next one. */
  readonly rotates: boolean
}

/** From a request for authorization to its tokens. */
export interface AuthorizationCollections {
  authorizationCodes: AuthorizationCode
  /** By `request_uri` (RFC 9126, Section 2.2). */
  pushedRequests: AuthorizationRequest
  /** A `request_uri` by which a user has decided: no other may. */
  usedRequestUris: Record<string, never>
  /** An authorization request waiting for the user's sign-in, by an unguessable id. */
  signIns: SignIn
  accessTokens: AccessToken
  /** By the token itself (RFC 6749, Section 6). */
  refreshTokens: RefreshToken
  /** Those that were exchanged for another one. */
  usedRefreshTokens: RefreshToken
  /** By the id of the grant: none of its tokens is good any more. */
  revokedGrants: Record<string, never>
  /** Codes that were redeemed, so that a replay can be told from a guess. */
  redeemedCodes: RedeemedCode
  /** Nonces for DPoP proofs (RFC 9449, Section 8). */
  dpopNonces: Record<string, never>
  /** Challenges for proofs of attested keys. */
  attestationChallenges: Record<string, never>
  /** Proofs of possession and client assertions that were accepted, by their kind and `jti`. */
  usedProofs: Record<string, never>
}
