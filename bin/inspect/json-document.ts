import { type JsonObject, names, strings } from '../../checks/engine/read.ts'
import type { MessageSchema } from '../../schemas/messages.ts'
import { type InspectContext, type Inspection, joined } from './inspection.ts'
import { judgedBySchema } from './judged.ts'
import { rowsOf } from './rows.ts'

/** A JSON document that is known by its members, the most telling first. */
interface DocumentKind {
  readonly kind: string
  readonly schema?: MessageSchema
  is(has: (name: string) => boolean, value: JsonObject): boolean
  wrong?(value: JsonObject): readonly string[]
}

const kinds: readonly DocumentKind[] = [
  {
    kind: 'Credential Offer',
    schema: 'credential-offer',
    is: (has) => has('credential_issuer') && (has('credential_configuration_ids') || has('grants')),
  },
  {
    kind: 'Credential Issuer Metadata',
    schema: 'issuer-metadata',
    is: (has) =>
      has('credential_issuer') &&
      (has('credential_endpoint') || has('credential_configurations_supported')),
  },
  {
    kind: 'W3C Verifiable Credential',
    is: (has) => has('@context') && (has('credentialSubject') || has('issuer')),
    wrong: wrongInCredential,
  },
  {
    kind: 'Authorization Server Metadata',
    schema: 'as-metadata',
    is: (has) => has('issuer') && ['token', 'authorization'].some((it) => has(`${it}_endpoint`)),
  },
  {
    kind: 'JWT VC Issuer Metadata',
    is: (has) => has('issuer') && (has('jwks') || has('jwks_uri')),
  },
  {
    kind: 'Type Metadata',
    is: (has) => has('vct') && ['claims', 'display', 'extends', 'name'].some(has),
  },
  {
    kind: 'Credential Response',
    schema: 'credential-response',
    is: (has) => has('credentials') || has('transaction_id'),
  },
  { kind: 'Token Response', schema: 'token-response', is: (has) => has('access_token') },
  { kind: 'Nonce Response', schema: 'nonce-response', is: (has) => has('c_nonce') },
  { kind: 'JWK Set', is: (has, { keys }) => has('keys') && Array.isArray(keys) },
  { kind: 'JWK', is: (has) => has('kty') },
]

/** @returns undefined for JSON that is none of these. */
export async function inspectDocument(
  value: JsonObject,
  { now }: InspectContext,
): Promise<Inspection | undefined> {
  const has = (name: string) => Object.hasOwn(value, name)
  const found = kinds.find(({ is }) => is(has, value))
  if (!found) return undefined
  const { kind, schema, wrong } = found
  return joined(
    kind,
    { parts: [{ title: 'Members', rows: rowsOf(value, now) }] },
    schema ? await judgedBySchema(schema, value) : {},
    { wrong: wrong?.(value) ?? [] },
  )
}

/**
 * What every W3C credential has, in both versions of the data model.
 * @see https://www.w3.org/TR/vc-data-model-2.0/#verifiable-credentials
 */
function wrongInCredential(value: JsonObject): readonly string[] {
  const types = typeof value.type === 'string' ? [value.type] : strings(value.type)
  return [
    ...['issuer', 'credentialSubject', 'type']
      .filter((name) => !names(value).includes(name))
      .map((name) => `${name} is absent.`),
    ...(types.includes('VerifiableCredential') ? [] : ['type has no VerifiableCredential.']),
  ]
}
