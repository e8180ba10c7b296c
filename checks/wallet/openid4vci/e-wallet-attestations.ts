import { met, none } from '../../engine/judgement.ts'
import { isObject, show } from '../../engine/read.ts'
import { parametersOf, walletAttestationOf } from '../read.ts'
import type { WalletCheck } from '../wallet-check.ts'

const places = ['par', 'token'] as const

/**
 * Wallet attestations.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#appendix-E
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-oauth-attestation-based-client-auth-07
 */
export const walletAttestations: readonly WalletCheck[] = [
  {
    requirement: 'ABCA-6.1-01',
    on: places,
    judge(exchange) {
      const { headers } = exchange.request
      const [attestation, proof] = [
        headers['oauth-client-attestation'],
        headers['oauth-client-attestation-pop'],
      ]
      const form = parametersOf(exchange)
      const elsewhere = /attest/i.test(form.get('client_assertion_type') ?? '')
      if (attestation === undefined && proof === undefined && !elsewhere) return undefined
      return met(attestation !== undefined && proof !== undefined && !elsewhere, {
        seen: elsewhere
          ? 'the attestation came as a client_assertion'
          : `OAuth-Client-Attestation is ${attestation ? 'there' : 'absent'}, OAuth-Client-Attestation-PoP ${proof ? 'there' : 'absent'}`,
        expected: 'both headers, with one JWT each',
      })
    },
  },
  {
    requirement: 'VCI-E-02',
    on: places,
    judge(exchange) {
      if (exchange.request.headers['oauth-client-attestation'] === undefined) return undefined
      const { proof } = walletAttestationOf(exchange)
      // Without a challenge the server may be asking for the first time.
      const isChallenged = proof?.payload.challenge !== undefined
      const unmet = exchange.unmet.filter(
        ({ demand }) =>
          demand.startsWith('attestation-pop-') ||
          (isChallenged && demand === 'attestation-challenge'),
      )
      return none(
        [
          ...(proof ? [] : ['there is no proof of possession']),
          ...unmet.map(({ detail }) => detail),
        ],
        'a proof of possession of the attested key',
      )
    },
  },
  {
    requirement: 'VCI-E-03',
    on: places,
    judge(exchange, evidence) {
      const { attestation } = walletAttestationOf(exchange)
      if (!attestation) return undefined
      const sub = attestation.payload.sub
      const sent = parametersOf(exchange).get('client_id')
      const { id } = evidence.situation.client
      const others = [sent, id].filter((it) => it !== null && it !== sub)
      return met(typeof sub === 'string' && others.length === 0, {
        seen: `sub is ${show(sub)}, client_id ${show(sent ?? id)}`,
        expected: 'sub equal to the client_id of the wallet',
      })
    },
  },
  {
    requirement: 'VCI-E-04',
    on: places,
    judge(exchange) {
      const { attestation } = walletAttestationOf(exchange)
      if (!attestation) return undefined
      const { wallet_name: name, wallet_link: link, status } = attestation.payload
      return none(
        [
          ...(name === undefined || typeof name === 'string'
            ? []
            : [`wallet_name is ${show(name)}`]),
          ...(link === undefined || (typeof link === 'string' && URL.canParse(link))
            ? []
            : [`wallet_link is ${show(link)}`]),
          ...(status === undefined || isObject(status) ? [] : [`status is ${show(status)}`]),
        ],
        'wallet_name a string, wallet_link a URL, status an object',
      )
    },
  },
]
