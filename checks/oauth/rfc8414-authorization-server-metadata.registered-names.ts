import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { ExchangeCheck } from '../check.ts'
import { joseUse } from '../engine/jose-names.ts'
import { met } from '../engine/judgement.ts'
import { unknownSubtag } from '../engine/language.ts'
import { answered, strings, succeeded } from '../engine/read.ts'

const methods =
  /^(?:none|client_secret_(?:basic|post|jwt)|private_key_jwt|(?:self_signed_)?tls_client_auth|attest_jwt_client_auth(?:_.+)?|spiffe_(?:jwt|x509))$/
/** Grants of RFC 6749 and OpenID; every other has the name of a URI. */
const grants =
  /^(?:authorization_code|implicit|client_credentials|refresh_token|password|[a-z][a-z0-9+.-]*:.+)$/i

const isSignature = (name: string) => joseUse(name) === 'signature'
const onClients = ['token', 'revocation', 'introspection'].map((it) => `${it}_endpoint_auth`)

/** Members of the metadata, the row on their values, and whether a value is a name that is known. */
const lists: readonly (readonly [
  member: string,
  requirement: RequirementId,
  isKnown: (name: string) => boolean,
])[] = [
  ...onClients.flatMap((it) => [
    [`${it}_methods_supported`, 'RFC8414-2-09', (name: string) => methods.test(name)] as const,
    [
      `${it}_signing_alg_values_supported`,
      'RFC8414-2-09',
      // That none is not to be listed for the token endpoint is a row of its own.
      (name: string) =>
        isSignature(name) ||
        joseUse(name) === 'mac' ||
        (it === 'token_endpoint_auth' && name === 'none'),
    ] as const,
  ]),
  ['grant_types_supported', 'RFC8414-2-09', (name) => grants.test(name)],
  ['code_challenge_methods_supported', 'RFC8414-2-09', (name) => /^(?:plain|S256)$/.test(name)],
  [
    'response_modes_supported',
    'RFC8414-2-09',
    (name) => /^(?:query|fragment|form_post|web_message|dc_api)(?:\.jwt)?$|^jwt$/.test(name),
  ],
  ['ui_locales_supported', 'RFC8414-2-09', (tag) => unknownSubtag(tag) === undefined],
  ['dpop_signing_alg_values_supported', 'RFC9449-5.1-01', isSignature],
  ...['', '_pop'].map(
    (it) =>
      [
        `client_attestation${it}_signing_alg_values_supported`,
        'ABCA-10.1-01',
        isSignature,
      ] as const,
  ),
]

/**
 * Values of the lists in Authorization Server Metadata (RFC 8414, Section 2, and what extends it): what is no value of
 * its kind is the schema's, a name that no registry of today has is a warning, since registries grow.
 * @see https://www.iana.org/assignments/oauth-parameters
 */
export const registeredNames: readonly ExchangeCheck[] = Map.groupBy(
  lists,
  ([, requirement]) => requirement,
)
  .entries()
  .map(
    ([requirement, own]): ExchangeCheck => ({
      requirement,
      on: 'as-metadata',
      judge(exchange) {
        const document = succeeded(exchange) ? answered(exchange) : undefined
        const values = own.flatMap(([member, , isKnown]) =>
          strings(document?.[member]).map((name) => ({ member, name, known: isKnown(name) })),
        )
        if (values.length === 0) return undefined
        const unknown = values.filter(({ known }) => !known)
        return met(unknown.length === 0, {
          seen: unknown.map(({ member, name }) => `${member} lists ${name}`).join('; '),
          expected: 'registered names, in their own letters',
          level: 'SHOULD',
          hint: 'A name of later registration may be legal; wallets of today do not know it.',
        })
      },
    }),
  )
  .toArray()
