import type { Environment } from '../environment.ts'
import type { CredentialFormat } from '../formats/format.ts'
import { formatOf } from '../formats/registry.ts'
import { keeping } from '../http/kept-document.ts'
import type { Answer } from '../http/reply.ts'
import { notFound } from '../http/reply.ts'
import type { WalletRequest } from '../http/wallet-request.ts'
import { issuerProfileOf } from '../management/issuer-profile-store.ts'
import { authorizationServers } from '../oauth/servers.ts'
import { requiredAttestations } from '../proofs/key-attestation.ts'
import { hasNonceEndpoint } from '../proofs/proof-nonce.ts'
import { offeredProofTypes } from '../proofs/registry.ts'
import type { Reply } from '../seams/reply.ts'
import type { CredentialType } from '../store/kept/credential-types.ts'
import { batchSize } from './batch.ts'
import { issuableTypes } from './configurations.ts'
import {
  credentialDisplay,
  inLanguage,
  issuerDisplay,
  languagesIn,
  preferredLanguage,
} from './display.ts'
import { encryptionMetadata } from './encryption.ts'
import { issuancePaths } from './paths.ts'
import { signedMetadata } from './signed-metadata.ts'

/**
 * Credential Issuer Metadata, at the well-known location that is inserted before the path; as a JWT for who
 * asks for one, in one language for who has a favourite.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-12.2.2
 */
export const issuerMetadata: Answer = (environment, req) => metadataAt(environment, req, 'inserted')

/** The drafts' location: nothing is there. */
export const appendedIssuerMetadata: Answer = (environment, req) =>
  metadataAt(environment, req, 'appended')

async function metadataAt(
  environment: Environment,
  req: WalletRequest,
  location: 'inserted' | 'appended',
): Promise<Reply> {
  if (environment.through('issuerMetadataLocation', 'inserted') !== location) throw notFound()
  const language = preferredLanguage(
    (...languages) => req.acceptsLanguages(...languages),
    req.headers['accept-language'],
  )
  const isSigned = wantsJwt(req) && (environment.options.signedMetadata ?? true)
  if (!environment.through('metadataIsSigned', isSigned)) {
    return kept(environment, language ?? '', () => plain(environment, language))
  }
  const { status, headers, body } = await plain(environment, language)
  return {
    status,
    headers: { ...headers, 'content-type': 'application/jwt' },
    body: await signedMetadata(environment, body),
  }
}

/** What almost everybody says needs no weighing. */
function wantsJwt(req: WalletRequest): boolean {
  const { accept = '*/*' } = req.headers
  if (accept === 'application/json' || accept === '*/*') return false
  return req.accepts('application/json', 'application/jwt') === 'application/jwt'
}

const kept = keeping(['credentialTypes', 'issuerProfiles'])

async function plain(environment: Environment, language: string | undefined) {
  const whole = await metadata(environment)
  const document = language === undefined ? whole : Object(inLanguage(whole, language))
  const headers = {
    'cache-control': 'no-cache',
    vary: 'accept, accept-language',
    ...(language !== undefined && { 'content-language': languagesIn(document).join(', ') }),
    'content-type': 'application/json',
  }
  return { status: 200, headers, body: document }
}

/** @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-12.2.4 */
async function metadata(environment: Environment) {
  const issuer = environment.credentialIssuer
  const types = await issuableTypes(environment)
  return {
    credential_issuer: issuer,
    ...(environment.options.authorizationServers !== 'own' && {
      authorization_servers: authorizationServers(environment).map((server) => server.issuer),
    }),
    credential_endpoint: `${issuer}${issuancePaths.credential}`,
    ...(hasNonceEndpoint(environment) && {
      nonce_endpoint: `${issuer}${issuancePaths.nonce}`,
    }),
    deferred_credential_endpoint: `${issuer}${issuancePaths.deferred}`,
    notification_endpoint: `${issuer}${issuancePaths.notification}`,
    ...encryptionMetadata(environment),
    batch_credential_issuance: { batch_size: batchSize(environment) },
    display: issuerDisplay(await issuerProfileOf(environment)),
    credential_configurations_supported: Object.fromEntries(
      types.map((type) => [type.id, configuration(environment, type)]),
    ),
  }
}

function configuration(environment: Environment, type: CredentialType) {
  const format = formatOf(type)
  const claims = format.describeClaims(type)
  return {
    format: format.id,
    ...(environment.options.scopes !== 'none' && { scope: type.openid4VCI.scope }),
    ...format.describe(environment, type),
    ...(environment.options.keyBinding !== false && binding(environment, format)),
    credential_metadata: {
      display: credentialDisplay(type),
      ...(claims.length > 0 && { claims }),
    },
  }
}

/** How credentials of a format are bound to keys, and how those are proven: both or neither. */
function binding(environment: Environment, { bindingMethods }: CredentialFormat) {
  const required = requiredAttestations(environment)
  return {
    cryptographic_binding_methods_supported: bindingMethods,
    proof_types_supported: Object.fromEntries(
      offeredProofTypes(environment).map(({ id, algorithms }) => [
        id,
        {
          proof_signing_alg_values_supported: algorithms,
          ...(id === 'jwt' && required && { key_attestations_required: required }),
        },
      ]),
    ),
  }
}
