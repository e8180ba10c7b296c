import { grantTypes } from '../../protocol/grants.ts'
import { asymmetricAlgorithms } from '../crypto/jwt.ts'
import type { Environment } from '../environment.ts'
import { keeping } from '../http/kept-document.ts'
import { type Answer, notFound } from '../http/reply.ts'
import { issuableTypes } from '../issuance/configurations.ts'
import { isTaken, takesAnyone } from './client.ts'
import { attestationAlgorithms } from './client-attestation.ts'
import { dpopAlgorithms } from './dpop.ts'
import { oauthPaths } from './paths.ts'
import { clientAuthentications } from './registered-client.ts'
import { authorizationServers } from './servers.ts'

/**
 * Authorization Server Metadata, at the location that its identifier leads to.
 * @param below what the identifier has beyond the Credential Issuer Identifier.
 * @param location where the well-known part is: `appended` is the place of OpenID Connect, and RFC 8414's for nobody.
 * @see https://www.rfc-editor.org/rfc/rfc8414#section-2
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-12.3
 */
export function authorizationServerMetadata(
  below: string,
  location: 'inserted' | 'appended' = 'inserted',
): Answer {
  return async (environment) => {
    if (environment.through('serverMetadataLocation', 'inserted') !== location) throw notFound()
    const issuer = `${environment.credentialIssuer}${below}`
    const server = authorizationServers(environment).find((known) => known.issuer === issuer)
    if (!server) throw notFound()
    return kept(environment, issuer, async () => ({
      status: 200,
      headers: { 'content-type': 'application/json', 'cache-control': 'no-cache' },
      body: {
        issuer,
        token_endpoint: `${environment.credentialIssuer}${server.path}/token`,
        jwks_uri: `${environment.credentialIssuer}${oauthPaths.jwks}`,
        grant_types_supported: server.grantTypes,
        ...clientMembers(environment),
        ...(environment.options.dpop !== 'none' && {
          dpop_signing_alg_values_supported: dpopAlgorithms,
        }),
        ...(server.grantTypes.includes(grantTypes.authorizationCode) &&
          (await forUsers(environment))),
        ...(server.grantTypes.includes(grantTypes.preAuthorizedCode) && {
          'pre-authorized_grant_anonymous_access_supported': takesAnyone(environment),
        }),
      },
    }))
  }
}

const kept = keeping(['credentialTypes'])

/** How clients authenticate (RFC 8414, Section 2; attestation-based client authentication, Section 10.1). */
function clientMembers(environment: Environment): Record<string, unknown> {
  const { credentialIssuer: base, options } = environment
  const methods = clientAuthentications.filter((method) => isTaken(environment, method))
  return {
    token_endpoint_auth_methods_supported: methods,
    ...(methods.includes('private_key_jwt') && {
      token_endpoint_auth_signing_alg_values_supported: asymmetricAlgorithms,
    }),
    ...(methods.includes('attest_jwt_client_auth') && {
      client_attestation_signing_alg_values_supported: attestationAlgorithms,
      client_attestation_pop_signing_alg_values_supported: attestationAlgorithms,
    }),
    // Of token requests, too (OpenID4VCI 1.0, Section 6.1).
    authorization_details_types_supported: ['openid_credential'],
    ...(options.attestationChallenges === 'required' && {
      challenge_endpoint: `${base}${oauthPaths.challenge}`,
    }),
  }
}

/** What the code flow needs: a server for the pre-authorized code grant alone leaves it out (Section 12.2.4). */
async function forUsers(environment: Environment): Promise<Record<string, unknown>> {
  const { credentialIssuer: base, options } = environment
  const types = await issuableTypes(environment)
  const scopes = options.scopes === 'none' ? [] : types.map(({ openid4VCI }) => openid4VCI.scope)
  const pushed = options.pushedRequests ?? 'optional'
  return {
    authorization_endpoint: `${base}${oauthPaths.authorize}`,
    ...(pushed !== 'none' && {
      pushed_authorization_request_endpoint: `${base}${oauthPaths.par}`,
      require_pushed_authorization_requests: pushed === 'required',
    }),
    scopes_supported: ['openid', ...new Set(scopes)],
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    ui_locales_supported: ['en'],
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
  }
}
