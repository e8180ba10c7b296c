/** Where the authorization server's endpoints are, below the Credential Issuer Identifier: PingOne's paths. */
export const oauthPaths = {
  authorize: '/as/authorize',
  signIn: '/as/sign-in',
  consent: '/as/consent',
  par: '/as/par',
  token: '/as/token',
  challenge: '/as/attestation-challenge',
  directToken: '/direct/token',
  jwks: '/as/jwks',
  appendedMetadata: '/as/.well-known/oauth-authorization-server',
} as const

/** What each authorization server's endpoints lie below. */
export const serverPaths = { main: '/as', direct: '/direct' } as const
