import type { ServedExchange, WalletEvidence } from '../../../protocol/wallet-evidence.ts'
import { none } from '../../engine/judgement.ts'
import { type DecodedJws, isMacOrNone, secretsIn } from '../../engine/jws.ts'
import { preAuthorizedGrant } from '../../engine/lookup.ts'
import { at, entries, isObject, items, show, strings } from '../../engine/read.ts'
import {
  configurationOf,
  givenNonces,
  grantTypeOf,
  issuerMetadata,
  membersOf,
  parametersOf,
  proofsOf,
  tokenFor,
} from '../read.ts'
import type { WalletCheck } from '../wallet-check.ts'
import { vpProofs } from './08.2-credential-request.ts'

/**
 * Key proofs.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#appendix-F
 */
export const keyProofs: readonly WalletCheck[] = [
  {
    requirement: 'VCI-F-04',
    on: 'credential',
    judge(exchange) {
      const sent = entries(membersOf(exchange).proofs)
      if (sent.length === 0) return undefined
      return none(
        sent.flatMap(([type, list]) => formOf(type, list)),
        'an array: JWTs for jwt, presentations for di_vp, exactly one JWT for attestation',
      )
    },
  },
  {
    requirement: 'VCI-F.1-19',
    on: 'credential',
    judge(exchange) {
      // Beside a key in the header, kid is forbidden, and the chain tells other things than the key.
      const chained = proofsOf(exchange).jwt.filter(
        ({ header: { trust_chain: chain, jwk, x5c, key_attestation: attestation } }) =>
          chain !== undefined && (jwk ?? x5c ?? attestation) === undefined,
      )
      if (chained.length === 0) return undefined
      return none(
        chained
          .filter(({ header }) => header.kid === undefined)
          .map(() => 'trust_chain without kid'),
        'kid beside trust_chain',
      )
    },
  },
  {
    requirement: 'VCI-F.1-20',
    on: 'credential',
    judge(exchange, evidence) {
      const { jwt } = proofsOf(exchange)
      const sent = items(at(membersOf(exchange).proofs, 'jwt'))
      if (sent.length === 0) return undefined
      return none(
        [
          ...(jwt.length < sent.length ? ['a proof is no JWT'] : []),
          ...jwt.flatMap((proof) => oddities(proof, exchange, evidence)),
          ...exchange.unmet
            .filter(({ demand }) => judgedByMock.test(demand))
            .map(({ detail }) => detail),
        ],
        'typ, a listed alg, one key, aud, iat and nonce, signed by the key that is named',
      )
    },
  },
  {
    requirement: 'VCI-F.1-21',
    on: 'credential',
    judge(exchange, evidence) {
      const { jwt } = proofsOf(exchange)
      const token = tokenFor(exchange, evidence)
      if (jwt.length === 0 || !token) return undefined
      const isAnonymous =
        grantTypeOf(token) === preAuthorizedGrant &&
        !parametersOf(token).has('client_id') &&
        token.request.headers['oauth-client-attestation'] === undefined &&
        token.request.headers.authorization === undefined &&
        !parametersOf(token).has('client_assertion')
      const { id } = evidence.situation.client
      const allowed = isAnonymous ? [undefined] : [undefined, id]
      return none(
        jwt
          .filter(({ payload }) => !allowed.includes(payload.iss as string | undefined))
          .map(({ payload }) => `iss is ${show(payload.iss)}`),
        isAnonymous ? 'no iss: the token was got anonymously' : `${id}, or no iss`,
      )
    },
  },
  {
    requirement: 'VCI-F.2-09',
    on: 'credential',
    judge(exchange, evidence) {
      const { presentations } = proofsOf(exchange)
      const suites = strings(
        at(
          configurationOf(exchange, evidence),
          'proof_types_supported',
          'di_vp',
          'proof_signing_alg_values_supported',
        ),
      )
      if (presentations.length === 0) return undefined
      const hasNonces = issuerMetadata(evidence)?.nonce_endpoint !== undefined
      const { credentialIssuer } = evidence.situation
      return none(
        [
          ...presentations.flatMap((presentation) =>
            vpProofs(presentation).flatMap((proof) => {
              const { cryptosuite, proofPurpose, domain, challenge } = proof
              return [
                ...(suites.includes(String(cryptosuite))
                  ? []
                  : [`cryptosuite is ${show(cryptosuite)}`]),
                ...(proofPurpose === 'authentication'
                  ? []
                  : [`proofPurpose is ${show(proofPurpose)}`]),
                ...(domain === credentialIssuer ? [] : [`domain is ${show(domain)}`]),
                ...(hasNonces || challenge === undefined
                  ? []
                  : ['challenge without a Nonce Endpoint']),
              ]
            }),
          ),
          ...exchange.unmet
            .filter(({ demand }) => /^(presentation-|challenge-known)/.test(demand))
            .map(({ detail }) => detail),
        ],
        'a listed cryptosuite, purpose authentication, the issuer as domain, the holder of the key, a challenge only with c_nonce',
      )
    },
  },
]

/** What takes a key or a clock to see. */
const judgedByMock =
  /^proof-(signature|key-once|key-public|key-present|chain|fresh|begun|unended|critical|key-attested|readable)$/

function isTextIn(type: string): (item: unknown) => boolean {
  const isOfJwts = type === 'jwt' || type === 'attestation'
  return (item) => !isOfJwts || typeof item === 'string'
}

function formOf(type: string, list: unknown): readonly string[] {
  if (!Array.isArray(list) || list.length === 0) return [`${type} is ${show(list)}`]
  // Other proof types have forms of their own.
  const isRight = type === 'di_vp' ? isObject : isTextIn(type)
  return [
    ...(list.every(isRight) ? [] : [`${type} holds ${show(list.find((item) => !isRight(item)))}`]),
    ...(type === 'attestation' && list.length > 1 ? [`attestation holds ${list.length}`] : []),
  ]
}

function oddities(
  { header, payload }: DecodedJws,
  exchange: ServedExchange,
  evidence: WalletEvidence,
): readonly string[] {
  const listed = strings(
    at(
      configurationOf(exchange, evidence),
      'proof_types_supported',
      'jwt',
      'proof_signing_alg_values_supported',
    ),
  )
  const keys = ['jwk', 'kid', 'x5c'].filter((name) => header[name] !== undefined)
  const needsNonce = issuerMetadata(evidence)?.nonce_endpoint !== undefined
  const { credentialIssuer } = evidence.situation
  const { aud, iat, nonce } = payload
  const isFor = aud === credentialIssuer || (Array.isArray(aud) && aud.join() === credentialIssuer)
  return [
    ...(header.typ === 'openid4vci-proof+jwt' ? [] : [`typ is ${show(header.typ)}`]),
    ...(isMacOrNone(header.alg) || (listed.length > 0 && !listed.includes(String(header.alg)))
      ? [`alg is ${show(header.alg)}`]
      : []),
    ...(keys.length === 1 || (keys.length === 0 && header.key_attestation !== undefined)
      ? []
      : [`the key is named by ${keys.length === 0 ? 'nothing' : keys.join(' and ')}`]),
    ...secretsIn(header.jwk).map((name) => `jwk shows its private member ${name}`),
    ...(isFor ? [] : [`aud is ${show(aud)}`]),
    ...(typeof iat === 'number' ? [] : [`iat is ${show(iat)}`]),
    ...(!needsNonce || (typeof nonce === 'string' && givenNonces(evidence).has(nonce))
      ? []
      : [`nonce is ${nonce === undefined ? 'absent' : 'none that this issuer gave'}`]),
  ]
}
