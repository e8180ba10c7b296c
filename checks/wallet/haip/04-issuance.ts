import type { X509Certificate } from 'node:crypto'
import type { ServedExchange, WalletEvidence } from '../../../protocol/wallet-evidence.ts'
import { met, none } from '../../engine/judgement.ts'
import type { DecodedJws } from '../../engine/jws.ts'
import { at, entries, items, strings, succeeded, textAt } from '../../engine/read.ts'
import { certificateOfDer, isSelfSigned } from '../../engine/trust.ts'
import { satisfied } from '../../finding.ts'
import {
  configurationOf,
  dpopProofOf,
  isAuthorizationRequest,
  issuerMetadata,
  keyAttestationsOf,
  membersOf,
  offerOf,
  parametersOf,
  position,
  requestsOf,
  walletAttestationOf,
} from '../read.ts'
import type { WalletCheck } from '../wallet-check.ts'

/**
 * What HAIP 1.0 demands of wallets.
 * @see https://openid.net/specs/openid4vc-high-assurance-interoperability-profile-1_0-final.html#section-4
 */
export const haipWallets: readonly WalletCheck[] = [
  {
    requirement: 'HAIP-4-08',
    on: ['par', 'token', 'credential', 'deferred', 'notification'],
    judge(exchange, evidence) {
      if (!exchange.unmet.some(({ demand }) => demand.startsWith('dpop-nonce'))) return undefined
      const sent = dpopProofOf(exchange)?.payload.nonce
      const retry = evidence.exchanges
        .slice(position(exchange, evidence) + 1)
        .find(({ operation }) => operation === exchange.operation)
      const nonce = retry && dpopProofOf(retry)?.payload.nonce
      return met(retry !== undefined && nonce !== undefined && nonce !== sent, {
        seen: retry
          ? 'the next request has no new nonce in its DPoP proof'
          : 'after a DPoP-Nonce the wallet did not ask again',
        expected: 'the same request with the nonce that the server gave',
      })
    },
  },
  {
    requirement: 'HAIP-4-09',
    on: 'case',
    judge(evidence) {
      const size = at(issuerMetadata(evidence), 'batch_credential_issuance', 'batch_size')
      if (typeof size !== 'number') return undefined
      const requests = requestsOf(evidence, 'credential').filter(
        (it) => succeeded(it) && keysIn(it) > 0,
      )
      const byId = Map.groupBy(requests, datasetOf)
      const counts = requests.map(keysIn)
      if (counts.some((count) => count > 1)) return satisfied
      const repeated = [...byId].filter(([id, made]) => id !== undefined && made.length > 1)
      return repeated.length === 0
        ? undefined
        : met(false, {
            seen: `${repeated[0]?.[1].length} requests with one proof each, for one dataset`,
            expected: 'one request with several proofs',
          })
    },
  },
  {
    requirement: 'HAIP-4.2-05',
    on: ['par', 'authorize'],
    judge(exchange, evidence) {
      if (!isAuthorizationRequest(exchange)) return undefined
      const offered = strings(offerOf(evidence)?.credential_configuration_ids)
      const known = entries(issuerMetadata(evidence)?.credential_configurations_supported).flatMap(
        ([id, it]) =>
          offered.length === 0 || offered.includes(id) ? (textAt(it, 'scope') ?? []) : [],
      )
      if (known.length === 0) return undefined
      const sent = parametersOf(exchange).get('scope')?.split(' ') ?? []
      return met(
        sent.some((scope) => known.includes(scope)),
        { seen: `scope is ${sent.join(' ') || 'absent'}`, expected: 'the scope of the credential' },
      )
    },
  },
  {
    requirement: 'HAIP-4.4.1-02',
    on: ['par', 'token'],
    judge(exchange, evidence) {
      const { attestation } = walletAttestationOf(exchange)
      if (!attestation) return undefined
      const chain = certificatesOf(attestation)
      return none(
        [
          ...(chain.length > 0 ? [] : ['the wallet attestation has no x5c']),
          ...anchorsAmong(chain, evidence).map((name) => `x5c holds the trust anchor ${name}`),
        ],
        'the certificate of the attestation in x5c, without the trust anchor',
      )
    },
  },
  {
    requirement: 'HAIP-4.4.1-06',
    on: ['par', 'token'],
    judge(exchange, { situation }) {
      if (situation.client.authentication !== 'attest_jwt_client_auth') return undefined
      return met(exchange.request.headers['oauth-client-attestation'] !== undefined, {
        seen: `the wallet did not authenticate at ${exchange.operation}`,
        expected: 'the wallet attestation wherever the server takes it',
      })
    },
  },
  {
    requirement: 'HAIP-4.5.1-01',
    on: 'credential',
    judge: (exchange) =>
      ofAttestations(exchange, (it) =>
        certificatesOf(it).length > 0 ? [] : ['the key attestation has no x5c'],
      ),
  },
  {
    requirement: 'HAIP-4.5.1-02',
    on: 'credential',
    judge: (exchange, evidence) =>
      ofAttestations(exchange, (it) =>
        anchorsAmong(certificatesOf(it), evidence).map((name) => `x5c holds ${name}`),
      ),
  },
  {
    requirement: 'HAIP-4.5.1-03',
    on: 'credential',
    judge: (exchange) =>
      ofAttestations(exchange, (it) => {
        const [leaf] = certificatesOf(it)
        return leaf && isSelfSigned(leaf) ? ['the certificate of the signer is self-signed'] : []
      }),
  },
  {
    requirement: 'HAIP-4.5.1-05',
    on: 'credential',
    judge(exchange, evidence) {
      const types = configurationOf(exchange, evidence)?.proof_types_supported
      const wants = entries(types).every(
        ([, it]) => at(it, 'key_attestations_required') !== undefined,
      )
      if (!wants || entries(types).length === 0) return undefined
      return met(keyAttestationsOf(exchange).length > 0, {
        seen: 'key attestations are required, and none was sent',
        expected: 'a key attestation',
      })
    },
  },
  {
    requirement: 'HAIP-4.5.1-06',
    on: 'credential',
    judge(exchange) {
      const keys = keysIn(exchange)
      // Each proof may carry the same one.
      const sent = new Map(
        keyAttestationsOf(exchange).map((it) => [JSON.stringify(it), it.payload.attested_keys]),
      )
      if (keys < 2 || sent.size === 0) return undefined
      const [attested] = [...sent.values()].map((it) => items(it).length)
      return met(sent.size === 1 && attested === keys, {
        seen: `${sent.size} key attestations, the first of ${attested} keys, for a batch of ${keys}`,
        expected: 'one for all of them',
      })
    },
  },
]

/** A configuration, or an identifier of one dataset of it. */
function datasetOf(exchange: ServedExchange): unknown {
  const { credential_identifier: identifier, credential_configuration_id: id } = membersOf(exchange)
  return identifier ?? id
}

/** Keys that a request proves or has attested. */
function keysIn(exchange: ServedExchange): number {
  const [list] = entries(membersOf(exchange).proofs).map(([, it]) => items(it).length)
  const attested = keyAttestationsOf(exchange).map(
    ({ payload }) => items(payload.attested_keys).length,
  )
  return Math.max(list ?? 0, ...attested)
}

function ofAttestations(
  exchange: ServedExchange,
  problems: (jws: DecodedJws) => readonly string[],
) {
  const sent = keyAttestationsOf(exchange)
  return sent.length === 0
    ? undefined
    : none(
        sent.flatMap(problems),
        'a chain in x5c, from a leaf of the wallet provider up to, and without, its anchor',
      )
}

function certificatesOf({ header }: DecodedJws): readonly X509Certificate[] {
  return strings(header.x5c).flatMap((der) => certificateOfDer(Buffer.from(der, 'base64')) ?? [])
}

/** Those that are known as anchors, and roots that vouch for themselves above another. */
function anchorsAmong(
  chain: readonly X509Certificate[],
  { situation }: WalletEvidence,
): readonly string[] {
  return chain
    .filter(
      (it, index) =>
        situation.anchors.includes(it.raw.toString('base64')) || (index > 0 && isSelfSigned(it)),
    )
    .map(({ subject }) => subject.replaceAll('\n', ', '))
}
