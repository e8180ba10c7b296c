/** Where the authorization server's endpoints are, below the Credential Issuer Identifier: PingOne's paths. */
export const oauthPaths = {
  authorize: '/as/authorize',
  signIn: '/as/sign-in',
  par: '/as/par',
  token: '/as/token',
  jwks: '/as/jwks',
  openidConfiguration: '/as/.well-known/openid-configuration',
} as const
