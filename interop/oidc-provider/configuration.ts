import { randomBytes } from 'node:crypto'
import { exportJWK, generateKeyPair } from 'jose'
import { type AuthorizationDetail, type Context, errors, type GrantSource } from 'oidc-provider'
import { grantTypes } from '../../protocol/grants.ts'
import {
  account,
  type createCredentialIssuance,
  credentialConfigurations,
  isConfigurationId,
} from './credentials.ts'

/** The wallet's registration: a public client, which the library makes use PKCE. */
export const walletClient = {
  client_id: 'vcispec-wallet',
  client_name: 'vcispec',
  token_endpoint_auth_method: 'none',
  redirect_uris: ['https://wallet.example/cb'],
  response_types: ['code'],
  grant_types: [grantTypes.authorizationCode, grantTypes.preAuthorizedCode, 'refresh_token'],
  authorization_details_types: ['openid_credential'],
  id_token_signed_response_alg: 'ES256',
}

const minutes = 60
const ttl = {
  Grant: 30 * minutes,
  IdToken: 10 * minutes,
  Interaction: 10 * minutes,
  PreAuthorizedCode: 10 * minutes,
  RefreshToken: 30 * minutes,
  Session: 30 * minutes,
}

const scopes = Object.values(credentialConfigurations).flatMap((configuration) =>
  'scope' in configuration ? [configuration.scope] : [],
)

/** As close to the library's defaults as OpenID4VCI allows: the library is judged, not this file. */
export async function providerConfiguration(
  issueCredential: ReturnType<typeof createCredentialIssuance>,
) {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  return {
    clients: [walletClient],
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    jwks: { keys: [{ ...(await exportJWK(privateKey)), use: 'sig' }] },
    scopes: ['openid', 'offline_access', ...scopes],
    ttl,
    findAccount: (_context: Context, id: string) =>
      id === account ? { accountId: id, claims: async () => ({ sub: id }) } : undefined,
    features: {
      resourceIndicators: {
        enabled: true,
        defaultResource: (context: Context) => context.oidc.issuer,
        useGrantedResource: () => true,
        getResourceServerInfo,
      },
      richAuthorizationRequests: {
        enabled: true,
        authorizationDetailsForGrantSource: requestedDetails,
        authorizationDetailsForAccessToken,
      },
      openid4vci: {
        enabled: true,
        ack: 'experimental-01',
        nonceSecret: randomBytes(32),
        preAuthorizedCodeGrant: true,
        metadata: {
          display: [{ name: 'oidc-provider', locale: 'en' }],
          batch_credential_issuance: { batch_size: 3 },
        },
        credentialConfigurationsSupported: credentialConfigurations,
        credentialEndpointExpectedAudience: (context: Context) => context.oidc.issuer,
        credentialConfigurationPolicy: () => true,
        issueCredential,
      },
    },
  }
}

/**
 * The resource is the Credential Issuer, as OpenID4VCI 1.0, Section 5.1.2 recommends; the
 * library's default would be the URL of the credential endpoint.
 */
function getResourceServerInfo(context: Context, resource: string) {
  if (resource !== context.oidc.issuer) throw new errors.InvalidTarget()
  return { audience: resource, scope: scopes.join(' ') }
}

function requestedDetails(context: Context): readonly AuthorizationDetail[] | undefined {
  const { authorization_details: requested } = context.oidc.params
  return requested === undefined ? undefined : JSON.parse(requested)
}

/**
 * Adds the identifiers of the dataset that each authorized configuration stands for (OpenID4VCI 1.0,
 * Section 6.2). A token request may narrow what was granted, never widen it (Section 6.1.1).
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-6.2
 */
function authorizationDetailsForAccessToken(
  context: Context,
  _token: unknown,
  source: GrantSource,
): readonly AuthorizationDetail[] | undefined {
  const details = requestedDetails(context) ?? source.rar
  return details?.map((detail) => {
    const id = detail.credential_configuration_id
    if (id === undefined || !isGranted(id, source)) {
      throw new errors.InvalidAuthorizationDetails('these authorization details were not granted')
    }
    return { ...detail, credential_identifiers: [`${id}.${account}`] }
  })
}

function isGranted(id: string, { rar, scope }: GrantSource): boolean {
  if (rar?.some((detail) => detail.credential_configuration_id === id)) return true
  if (!isConfigurationId(id)) return false
  const configuration = credentialConfigurations[id]
  return 'scope' in configuration && (scope?.split(' ').includes(configuration.scope) ?? false)
}
