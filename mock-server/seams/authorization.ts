/** Codes, tokens and who they are for. */
export interface AuthorizationSeams {
  /** Whose credentials a code stands for; correctly those of the user who signed in. `offeredTo` is the user of the offer behind it. */
  userOfCode: string
  /** Configurations that an authorization request asks for by its scope. */
  typesOfScope: readonly string[]
  /** Configurations asked for by `authorization_details`, where the request has a scope as well. */
  detailsBesideScope: readonly string[]
  /** What follows the scheme in a `request_uri`. */
  requestUriReference: string
  /** What uses a `request_uri` up. */
  requestUriUsedUpBy: 'the decision' | 'the page' | 'nothing'
  /** How long a `request_uri` is honoured, whatever is announced. */
  requestUriHonouredSeconds: number
  /** How long an authorization code can be redeemed. */
  authorizationCodeSeconds: number
  accessTokenLifetimeSeconds: number
  accessToken: string
  /** Whether a refresh token is exchanged for another one with each use. */
  refreshTokenRotates: boolean
  /** The thumbprint of the key that a refresh token is bound to, once it was used. */
  renewedRefreshTokenKey: string | undefined
  /** Claims of an access token that is a JWT. */
  accessTokenClaims: Record<string, unknown>
  /** How the Authorization header at a protected endpoint is read; correctly as it says. */
  authorizationScheme: 'Bearer' | 'DPoP'
  /** The URL that a DPoP proof has to be for. */
  dpopTarget: string
  /** Of the key of a DPoP proof, whose members are those of the request; `at` says where it came in. */
  dpopThumbprint: string
  /** Configurations whose token comes with credential identifiers; correctly those asked for by authorization_details. */
  detailed: readonly string[]
  /** What is taken of that which the metadata lists; of what it is the algorithm says `of`, and where it came in `at`. */
  takenAlgorithms: readonly string[]
  /** Between the look at what is good for one use and its end: none, so that of two at once one is too late; `of` says where it is kept. */
  pauseBeforeUseMs: number
}
