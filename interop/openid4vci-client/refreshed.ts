import { type CallbackContext, Oauth2Client } from '@openid4vc/oauth2'
import type { Metadata, Token } from './authorize.ts'

/** Another access token for the same credentials (RFC 6749, Section 6). */
export async function refreshed(
  callbacks: CallbackContext,
  { authorizationServers, credentialIssuer }: Metadata,
  { accessTokenResponse, dpop }: Token,
): Promise<Token> {
  const [authorizationServerMetadata] = authorizationServers
  const { refresh_token: refreshToken } = accessTokenResponse
  if (!authorizationServerMetadata || refreshToken === undefined) {
    throw new Error('there is nothing to refresh')
  }
  const again = await new Oauth2Client({ callbacks }).retrieveRefreshTokenAccessToken({
    authorizationServerMetadata,
    refreshToken,
    resource: credentialIssuer.credential_issuer,
    ...(dpop && { dpop }),
  })
  if (again.accessTokenResponse.access_token === accessTokenResponse.access_token) {
    throw new Error('the access token is the old one')
  }
  return { authorizationServer: authorizationServerMetadata.issuer, ...again }
}
