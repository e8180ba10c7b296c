import type { Environment } from '../environment.ts'
import { formatOf } from '../formats/registry.ts'
import { authorizationServers } from '../oauth/servers.ts'
import { proofTypes } from '../proofs/registry.ts'
import type { Answer } from '../reply.ts'
import { notFound } from '../reply.ts'
import type { CredentialType } from '../store/store.ts'
import { batchSize } from './batch.ts'
import { issuableTypes } from './configurations.ts'
import { issuancePaths } from './paths.ts'

/**
 * Credential Issuer Metadata, at the well-known location that is inserted before the path.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-12.2.4
 */
export const issuerMetadata: Answer = (environment) => metadataAt(environment, 'inserted')

/** The drafts' location: nothing is there. */
export const appendedIssuerMetadata: Answer = (environment) => metadataAt(environment, 'appended')

async function metadataAt(environment: Environment, location: 'inserted' | 'appended') {
  if (environment.through('issuerMetadataLocation', 'inserted') !== location) throw notFound()
  const issuer = environment.credentialIssuer
  const types = await issuableTypes(environment)
  return {
    status: 200,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-cache' },
    body: {
      credential_issuer: issuer,
      ...(environment.options.authorizationServers !== 'own' && {
        authorization_servers: authorizationServers(environment).map((server) => server.issuer),
      }),
      credential_endpoint: `${issuer}${issuancePaths.credential}`,
      nonce_endpoint: `${issuer}${issuancePaths.nonce}`,
      deferred_credential_endpoint: `${issuer}${issuancePaths.deferred}`,
      notification_endpoint: `${issuer}${issuancePaths.notification}`,
      batch_credential_issuance: { batch_size: batchSize },
      display: [{ name: 'vcispec mock issuer', locale: 'en' }],
      credential_configurations_supported: Object.fromEntries(
        types.map((type) => [type.id, configuration(environment, type)]),
      ),
    },
  }
}

function configuration(environment: Environment, type: CredentialType) {
  const format = formatOf(type)
  const claims = format.describeClaims(type)
  return {
    format: format.id,
    scope: type.openid4VCI.scope,
    ...format.describe(environment, type),
    cryptographic_binding_methods_supported: format.bindingMethods,
    proof_types_supported: Object.fromEntries(
      proofTypes.map(({ id, algorithms }) => [
        id,
        { proof_signing_alg_values_supported: algorithms },
      ]),
    ),
    credential_metadata: {
      display: [display(type)],
      ...(claims.length > 0 && { claims }),
    },
  }
}

function display({ title, description, metadata }: CredentialType) {
  return {
    name: title,
    locale: 'en',
    ...(description && { description }),
    ...(isColor(metadata.cardColor) && { background_color: metadata.cardColor }),
    ...(isColor(metadata.textColor) && { text_color: metadata.textColor }),
  }
}

function isColor(value: unknown): value is string {
  return typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value)
}
