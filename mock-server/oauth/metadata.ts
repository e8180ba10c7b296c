import { grantTypes } from '../../protocol/grants.ts'
import { issuableTypes } from '../issuance/configurations.ts'
import type { Answer } from '../reply.ts'
import { oauthPaths } from './paths.ts'

/**
 * Authorization Server Metadata; PingOne serves the same at OpenID Connect's location.
 * @see https://www.rfc-editor.org/rfc/rfc8414#section-2
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-12.3
 */
export const authorizationServerMetadata: Answer = async (environment) => {
  const base = environment.credentialIssuer
  const types = await issuableTypes(environment)
  const scopes = new Set(types.map(({ openid4VCI }) => openid4VCI.scope))
  return {
    status: 200,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-cache' },
    body: {
      issuer: environment.authorizationServer,
      authorization_endpoint: `${base}${oauthPaths.authorize}`,
      token_endpoint: `${base}${oauthPaths.token}`,
      pushed_authorization_request_endpoint: `${base}${oauthPaths.par}`,
      require_pushed_authorization_requests: false,
      jwks_uri: `${base}${oauthPaths.jwks}`,
      scopes_supported: ['openid', ...scopes],
      response_types_supported: ['code'],
      response_modes_supported: ['query'],
      grant_types_supported: [
        grantTypes.authorizationCode,
        grantTypes.preAuthorizedCode,
        'client_credentials',
      ],
      token_endpoint_auth_methods_supported: ['none', 'client_secret_basic', 'client_secret_post'],
      code_challenge_methods_supported: ['S256'],
      authorization_details_types_supported: ['openid_credential'],
      authorization_response_iss_parameter_supported: true,
      'pre-authorized_grant_anonymous_access_supported': true,
    },
  }
}
