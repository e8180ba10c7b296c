import { numericDate } from '../../protocol/clock.ts'
import { es256Signature } from '../crypto/es256.ts'
import { privateKeyOf } from '../crypto/keys.ts'
import type { Environment } from '../environment.ts'
import { statusReference } from '../issuance/status-list.ts'
import type { CredentialFormat, CredentialWish } from './format.ts'
import {
  baseContexts,
  contextsOf,
  dateTime,
  describeSubject,
  issuerDid,
  substanceOf,
  typesOf,
  verificationMethod,
} from './w3c-credential.ts'

/**
 * W3C Verifiable Credential 1.1 as a JWT, without JSON-LD processing: an X.509 certificate vouches for its key.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#appendix-A.1.1
 * @see https://www.w3.org/TR/vc-data-model/#json-web-token
 */
export const jwtVcJson: CredentialFormat = {
  id: 'jwt_vc_json',
  bindingMethods: ['jwk', 'did:jwk', 'did:key'],
  describeClaims: describeSubject,
  describe: (_environment, type) => ({
    credential_definition: { type: typesOf(type) },
    credential_signing_alg_values_supported: ['ES256'],
  }),
  issue: async (environment, wish) =>
    issue(environment, wish, {
      issuer: environment.credentialIssuer,
      contexts: [baseContexts.v1],
      header: { kid: environment.keys.signing.kid, x5c: await environment.keys.x5c() },
    }),
}

/**
 * The same with JSON-LD: the issuer is a DID, whose document has the key.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#appendix-A.1.3
 */
export const jwtVcJsonLd: CredentialFormat = {
  ...jwtVcJson,
  id: 'jwt_vc_json-ld',
  describe: (environment, type) => ({
    credential_definition: {
      '@context': contextsOf(environment, baseContexts.v1),
      type: typesOf(type),
    },
    credential_signing_alg_values_supported: ['ES256'],
  }),
  issue: async (environment, wish) =>
    issue(environment, wish, {
      issuer: issuerDid(environment),
      contexts: contextsOf(environment, baseContexts.v1),
      header: { kid: verificationMethod(environment) },
    }),
}

function issue(
  environment: Environment,
  wish: CredentialWish,
  { issuer, contexts, header }: Variant,
): string {
  const { id, types, issuedAt, expiresAt, subject } = substanceOf(environment, wish)
  const status = statusReference(environment, wish.statusIndex)
  const vc = environment.through('verifiableCredential', {
    '@context': contexts,
    id,
    type: types,
    issuer,
    issuanceDate: dateTime(issuedAt),
    expirationDate: dateTime(expiresAt),
    credentialSubject: subject,
  })
  const payload = environment.through('jwtVcPayload', {
    iss: issuer,
    nbf: numericDate(issuedAt),
    exp: numericDate(expiresAt),
    jti: id,
    ...('id' in subject && { sub: subject.id }),
    ...(status && { status: { status_list: status } }),
    vc,
  })
  const jose = environment.through('jwtVcHeader', { typ: 'JWT', alg: 'ES256', ...header })
  const input = [jose, payload].map(base64url).join('.')
  const key = privateKeyOf(
    environment.through('credentialSigningKey', environment.keys.signing, { format: jwtVcJson.id }),
  )
  const signature = es256Signature(input, key)
  return `${input}.${signature.toString('base64url')}`
}

interface Variant {
  readonly issuer: string
  readonly contexts: readonly unknown[]
  readonly header: Readonly<Record<string, unknown>>
}

function base64url(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
