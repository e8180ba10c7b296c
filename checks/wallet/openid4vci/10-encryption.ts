import type { ServedExchange } from '../../../protocol/wallet-evidence.ts'
import { met, none } from '../../engine/judgement.ts'
import { decodePart } from '../../engine/jws.ts'
import { at, isObject, type JsonObject, objects, show, strings } from '../../engine/read.ts'
import { isEncrypted, issuerMetadata, membersOf } from '../read.ts'
import type { WalletCheck } from '../wallet-check.ts'

/** A rule of Section 8.2 for Credential Requests, and the same of Section 9.1 for deferred ones. */
const both = (
  credential: string,
  deferred: string,
  judge: Extract<
    WalletCheck,
    { readonly on: unknown; judge(exchange: ServedExchange, evidence: never): unknown }
  >['judge'],
): readonly WalletCheck[] =>
  [
    { requirement: credential, on: 'credential', judge },
    { requirement: deferred, on: 'deferred', judge },
  ] as readonly WalletCheck[]

/**
 * Encrypted requests, and answers asked for encrypted.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-10
 */
export const encryptionOfWallets: readonly WalletCheck[] = [
  ...both('VCI-8.2-21', 'VCI-9.1-07', (exchange: ServedExchange, evidence: never) => {
    const offered = issuerMetadata(evidence)?.credential_request_encryption
    if (at(offered, 'encryption_required') !== true) return undefined
    const header = jweHeader(exchange)
    if (!header)
      return met(false, {
        seen: 'the request is not encrypted',
        expected: 'a JWE in application/jwt',
      })
    return none(unusual(header, offered), 'the published key and an advertised enc')
  }),
  ...both('VCI-8.2-22', 'VCI-9.1-08', (exchange: ServedExchange, evidence: never) => {
    const offered = issuerMetadata(evidence)?.credential_response_encryption
    if (at(offered, 'encryption_required') !== true) return undefined
    const wish = membersOf(exchange).credential_response_encryption
    const alg = at(wish, 'jwk', 'alg')
    const enc = at(wish, 'enc')
    const fits =
      strings(at(offered, 'alg_values_supported')).includes(String(alg)) &&
      strings(at(offered, 'enc_values_supported')).includes(String(enc))
    return met(isObject(at(wish, 'jwk')) && at(wish, 'jwk', 'd') === undefined && fits, {
      seen: `credential_response_encryption is ${isObject(wish) ? `of alg ${show(alg)} and enc ${show(enc)}` : show(wish)}`,
      expected: 'a public jwk with a supported alg, and a supported enc',
    })
  }),
  ...both('VCI-8.2-23', 'VCI-9.1-06', (exchange: ServedExchange) => {
    if (membersOf(exchange).credential_response_encryption === undefined) return undefined
    return met(isEncrypted(exchange), {
      seen: 'credential_response_encryption came in a plain request',
      expected: 'an encrypted request',
    })
  }),
  {
    requirement: 'VCI-10-10',
    on: ['credential', 'deferred'],
    judge(exchange, evidence) {
      const offered = issuerMetadata(evidence)?.credential_request_encryption
      if (!isEncrypted(exchange) || offered === undefined) return undefined
      const header = jweHeader(exchange)
      return header
        ? none(
            unusual(header, offered),
            'alg and kid of a published key, an advertised enc and zip',
          )
        : met(false, { seen: 'the request is no JWE', expected: 'a JWE in compact form' })
    },
  },
]

function jweHeader(exchange: ServedExchange): JsonObject | undefined {
  const parts = isEncrypted(exchange) ? (exchange.request.body ?? '').trim().split('.') : []
  const header = parts.length === 5 ? decodePart(parts[0] ?? '') : undefined
  return isObject(header) ? header : undefined
}

function unusual({ alg, kid, enc, zip }: JsonObject, offered: unknown): readonly string[] {
  const keys = objects(at(offered, 'jwks', 'keys'))
  const key = keys.find((it) => it.kid === kid)
  return [
    ...(key ? [] : [`kid is ${show(kid)}`]),
    ...(key && key.alg !== alg ? [`alg is ${show(alg)}`] : []),
    ...(strings(at(offered, 'enc_values_supported')).includes(String(enc))
      ? []
      : [`enc is ${show(enc)}`]),
    ...(zip === undefined || strings(at(offered, 'zip_values_supported')).includes(String(zip))
      ? []
      : [`zip is ${show(zip)}`]),
  ]
}
