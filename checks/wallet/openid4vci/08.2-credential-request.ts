import type { ServedExchange } from '../../../protocol/wallet-evidence.ts'
import { met, none } from '../../engine/judgement.ts'
import {
  at,
  entries,
  isObject,
  items,
  objects,
  show,
  succeeded,
  textAt,
} from '../../engine/read.ts'
import { satisfied } from '../../finding.ts'
import {
  configurationIdOf,
  configurationOf,
  givenNonces,
  isEncrypted,
  issuerMetadata,
  membersOf,
  proofsOf,
  requestsOf,
} from '../read.ts'
import type { WalletCheck } from '../wallet-check.ts'

/**
 * Credential Requests.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-8.2
 */
export const credentialRequestsOfWallets: readonly WalletCheck[] = [
  {
    requirement: 'VCI-3.3.2-03',
    on: 'case',
    judge(evidence) {
      const requests = requestsOf(evidence, 'credential')
      const mixed = requests.filter((it) => Array.isArray(named(it)))
      if (mixed.length > 0)
        return met(false, {
          seen: `one request names ${show(named(mixed[0]))}`,
          expected: 'a request for each format and dataset',
        })
      const ids = new Set(
        requests.filter(succeeded).flatMap((it) => configurationIdOf(it, evidence) ?? []),
      )
      return ids.size > 1 ? satisfied : undefined
    },
  },
  {
    requirement: 'VCI-8.2-18',
    on: 'credential',
    judge(exchange) {
      if (isEncrypted(exchange) && Object.keys(membersOf(exchange)).length === 0) return undefined
      const { credential_identifier: identifier, credential_configuration_id: id } =
        membersOf(exchange)
      const sent = [identifier, id].filter((it) => it !== undefined)
      return met(sent.length === 1 && typeof sent[0] === 'string', {
        seen: `credential_identifier is ${show(identifier)}, credential_configuration_id ${show(id)}`,
        expected: 'exactly one of them',
      })
    },
  },
  {
    requirement: 'VCI-8.2-19',
    on: 'credential',
    judge(exchange, evidence) {
      const types = configurationOf(exchange, evidence)?.proof_types_supported
      if (!isObject(types)) return undefined
      const { proofs } = membersOf(exchange)
      const [only, ...others] = entries(proofs)
      return met(only !== undefined && others.length === 0 && items(only[1]).length > 0, {
        seen: `proofs is ${only ? `of ${entries(proofs).map(([type, list]) => `${type} (${items(list).length})`)}` : show(proofs)}`,
        expected: 'proofs of one type, in a non-empty array',
      })
    },
  },
  {
    requirement: 'VCI-8.2-20',
    on: 'credential',
    judge: (exchange) => plainIsJson(exchange),
  },
  {
    requirement: 'VCI-8.2-26',
    on: 'credential',
    judge(exchange, evidence) {
      const { presentations, attestation } = proofsOf(exchange)
      if (presentations.length + attestation.length === 0) return undefined
      const needsNonce = issuerMetadata(evidence)?.nonce_endpoint !== undefined
      const nonces = givenNonces(evidence)
      const isGiven = (nonce: unknown) =>
        !needsNonce || (typeof nonce === 'string' && nonces.has(nonce))
      const { credentialIssuer } = evidence.situation
      return none(
        [
          ...presentations
            .flatMap((it) => vpProofs(it))
            .flatMap(({ domain, challenge }) => [
              ...(domain === credentialIssuer ? [] : [`domain is ${show(domain)}`]),
              ...(isGiven(challenge) ? [] : ['challenge is no c_nonce of this issuer']),
            ]),
          ...attestation
            .filter(({ payload }) => !isGiven(payload.nonce))
            .map(() => 'nonce of the attestation is no c_nonce of this issuer'),
        ],
        'the Credential Issuer Identifier as audience, and a c_nonce of its Nonce Endpoint',
      )
    },
  },
  {
    requirement: 'VCI-12.2.4-59',
    on: 'credential',
    judge(exchange, evidence) {
      const metadata = issuerMetadata(evidence)
      const counts = entries(membersOf(exchange).proofs).map(([, list]) => items(list).length)
      const [count] = counts
      if (metadata === undefined || count === undefined) return undefined
      const size = at(metadata, 'batch_credential_issuance', 'batch_size')
      if (typeof size !== 'number')
        return count > 1
          ? met(false, {
              seen: `${count} proofs, and the metadata has no batch_credential_issuance`,
              expected: 'one proof',
              level: 'SHOULD',
            })
          : undefined
      return met(count <= size, {
        seen: `${count} proofs in one request`,
        expected: `at most ${size}`,
      })
    },
  },
  {
    requirement: 'VCI-15.2-02',
    on: 'run',
    judge(cases) {
      const formats = cases.flatMap((it) =>
        requestsOf(it, 'credential').flatMap(
          (exchange) => textAt(configurationOf(exchange, it), 'format') ?? [],
        ),
      )
      if (formats.length === 0) return undefined
      const isSelective = formats.some((it) => it === 'dc+sd-jwt' || it === 'mso_mdoc')
      return met(isSelective, {
        seen: `the wallet asked for credentials in ${[...new Set(formats)].join(', ')} only`,
        expected: 'a format that lets the holder show a part of them, where it is offered',
        level: 'SHOULD',
      })
    },
  },
]

export function plainIsJson(exchange: ServedExchange) {
  if (isEncrypted(exchange)) return undefined
  const type = exchange.request.headers['content-type'] ?? 'absent'
  return met(/^application\/json\s*(;|$)/i.test(type), {
    seen: `Content-Type is ${type}`,
    expected: 'application/json',
  })
}

function named(exchange: ServedExchange | undefined): unknown {
  if (!exchange) return undefined
  const { credential_identifier: identifier, credential_configuration_id: id } = membersOf(exchange)
  return identifier ?? id
}

export function vpProofs(presentation: unknown): readonly Readonly<Record<string, unknown>>[] {
  const proof = at(presentation, 'proof')
  return isObject(proof) ? [proof] : objects(proof)
}
