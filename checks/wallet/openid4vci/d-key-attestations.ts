import { none } from '../../engine/judgement.ts'
import type { DecodedJws } from '../../engine/jws.ts'
import { isMacOrNone } from '../../engine/jws.ts'
import { at, isObject, objects, show, strings } from '../../engine/read.ts'
import {
  configurationOf,
  givenNonces,
  issuerMetadata,
  keyAttestationsOf,
  proofsOf,
} from '../read.ts'
import type { WalletCheck } from '../wallet-check.ts'

const typ = 'key-attestation+jwt'

/**
 * Key attestations that wallets send.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#appendix-D.1
 */
export const keyAttestationsOfWallets: readonly WalletCheck[] = [
  {
    requirement: 'VCI-D-04',
    on: 'credential',
    judge(exchange) {
      const sent = keyAttestationsOf(exchange)
      if (sent.length === 0) return undefined
      return none(
        sent
          .filter(({ header }) => header.typ !== typ)
          .map(({ header }) => `typ is ${show(header.typ)}`),
        typ,
      )
    },
  },
  {
    requirement: 'VCI-D.1-10',
    on: 'credential',
    judge(exchange) {
      const inProofs = proofsOf(exchange).jwt.some(({ header }) => header.key_attestation)
      const sent = keyAttestationsOf(exchange)
      if (sent.length === 0) return undefined
      return none(
        [
          ...sent.flatMap((it) => oddities(it, inProofs)),
          ...exchange.unmet
            .filter(({ demand }) => /^key-attestation-(signature|trusted|readable)$/.test(demand))
            .map(({ detail }) => detail),
        ],
        'typ, a signature by alg, iat, attested_keys and, in a jwt proof, exp; the other claims of their types',
      )
    },
  },
  {
    requirement: 'VCI-F.1-23',
    on: 'credential',
    judge(exchange, evidence) {
      const nested = proofsOf(exchange).jwt.some(({ header }) => header.key_attestation)
      return nested ? nonceAndAlg(exchange, evidence, 'jwt') : undefined
    },
  },
  {
    requirement: 'VCI-F.3-06',
    on: 'credential',
    judge: (exchange, evidence) =>
      proofsOf(exchange).attestation.length > 0
        ? nonceAndAlg(exchange, evidence, 'attestation')
        : undefined,
  },
]

function nonceAndAlg(
  exchange: Parameters<typeof proofsOf>[0],
  evidence: Parameters<typeof issuerMetadata>[0],
  type: 'jwt' | 'attestation',
) {
  const needsNonce = issuerMetadata(evidence)?.nonce_endpoint !== undefined
  const listed = at(
    configurationOf(exchange, evidence),
    'proof_types_supported',
    type,
    'proof_signing_alg_values_supported',
  )
  const nonces = givenNonces(evidence)
  return none(
    keyAttestationsOf(exchange).flatMap(({ header, payload }) => [
      ...(strings(listed).length === 0 || strings(listed).includes(String(header.alg))
        ? []
        : [`alg is ${show(header.alg)}`]),
      ...(!needsNonce || nonces.has(String(payload.nonce))
        ? []
        : [payload.nonce === undefined ? 'nonce is absent' : 'nonce is none of this issuer']),
    ]),
    'a listed alg, and a c_nonce of the Nonce Endpoint',
  )
}

function oddities({ header, payload }: DecodedJws, inProof: boolean): readonly string[] {
  const isTexts = (value: unknown) =>
    Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string')
  const {
    iat,
    exp,
    attested_keys: keys,
    key_storage,
    user_authentication,
    certification,
    nonce,
  } = payload
  const optional: readonly (readonly [string, unknown, boolean])[] = [
    ['key_storage', key_storage, isTexts(key_storage)],
    ['user_authentication', user_authentication, isTexts(user_authentication)],
    ['certification', certification, typeof certification === 'string'],
    ['nonce', nonce, typeof nonce === 'string'],
    ['exp', exp, typeof exp === 'number'],
  ]
  return [
    ...(header.typ === typ ? [] : [`typ is ${show(header.typ)}`]),
    ...(isMacOrNone(header.alg) ? [`alg is ${show(header.alg)}`] : []),
    ...(typeof iat === 'number' ? [] : [`iat is ${show(iat)}`]),
    ...(inProof && exp === undefined ? ['exp is absent'] : []),
    ...(typeof exp === 'number' && exp * 1000 < Date.parse('2000-01-01') ? ['exp is no date'] : []),
    ...(objects(keys).length > 0 &&
    objects(keys).every((key) => isObject(key) && key.d === undefined)
      ? []
      : [
          `attested_keys is ${Array.isArray(keys) ? 'empty, or holds what is no public key' : show(keys)}`,
        ]),
    ...optional.flatMap(([name, value, fits]) =>
      value === undefined || fits ? [] : [`${name} is ${show(value)}`],
    ),
  ]
}
