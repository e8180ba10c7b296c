import type { Evidence } from '../protocol/evidence.ts'
import type { AnsweredExchange } from '../protocol/exchange.ts'
import type { RequirementId } from '../protocol/requirement-id.ts'
import { decodePart } from './engine/jws.ts'
import {
  asMetadataDocuments,
  configurations,
  exchangesOf,
  issuerMetadata,
} from './engine/lookup.ts'
import { at, items, objectEntries, strings, succeeded, textAt } from './engine/read.ts'
import { parameter, requestMembers } from './engine/request.ts'
import { requestBehindCode } from './oauth/redirect.ts'
import { isIssued, tokenBehind } from './openid4vci/08-plain-request.ts'
import type { ListedChoice } from './scenario-record.ts'

interface ChoiceKind {
  readonly requirement: RequirementId
  readonly member: string
  readonly listed: (evidence: Evidence) => readonly string[]
  /** @returns what an exchange without a deliberate error chose of the list. */
  readonly chosen: (
    exchange: AnsweredExchange,
    evidence: Evidence,
  ) => readonly (string | undefined)[]
}

const proofAlgorithms = 'proof_signing_alg_values_supported'

const kinds: readonly ChoiceKind[] = [
  {
    requirement: 'VCI-F.1-22',
    member: `${proofAlgorithms} of jwt`,
    listed: listedProofAlgorithms('jwt'),
    chosen: ofProofs('jwt', algorithmOf),
  },
  {
    requirement: 'VCI-F.2-01',
    member: `${proofAlgorithms} of di_vp`,
    listed: listedProofAlgorithms('di_vp'),
    chosen: ofProofs('di_vp', (proof) => textAt(proof, 'proof', 'cryptosuite')),
  },
  {
    requirement: 'VCI-F.3-01',
    member: `${proofAlgorithms} of attestation`,
    listed: listedProofAlgorithms('attestation'),
    chosen: ofProofs('attestation', algorithmOf),
  },
  {
    requirement: 'RFC8414-2-10',
    ...ofServer('token_endpoint_auth_signing_alg_values_supported'),
    chosen: (exchange) =>
      isToServer(exchange) ? [algorithmOf(parameter(exchange, 'client_assertion'))] : [],
  },
  {
    requirement: 'ABCA-10.1-02',
    ...ofServer('client_attestation_pop_signing_alg_values_supported'),
    chosen: (exchange) =>
      isToServer(exchange)
        ? [algorithmOf(exchange.request.headers['oauth-client-attestation-pop'])]
        : [],
  },
  {
    requirement: 'RFC9449-5-03',
    ...ofServer('dpop_signing_alg_values_supported'),
    chosen: (exchange) =>
      exchange.operation === 'token' ? [algorithmOf(exchange.request.headers.dpop)] : [],
  },
  {
    requirement: 'VCI-8.2-14',
    member: 'enc_values_supported of credential_request_encryption',
    listed: ofIssuer('credential_request_encryption', 'enc_values_supported'),
    chosen: ({ operation, request }) =>
      operation === 'credential' ? [textAt(headerOf(request.body), 'enc')] : [],
  },
  {
    requirement: 'VCI-10-03',
    member: 'alg_values_supported of credential_response_encryption',
    listed: ofIssuer('credential_response_encryption', 'alg_values_supported'),
    chosen: ({ response }) => [textAt(response.jwe?.header, 'alg')],
  },
  {
    requirement: 'VCI-10-05',
    member: 'enc_values_supported of credential_response_encryption',
    listed: ofIssuer('credential_response_encryption', 'enc_values_supported'),
    chosen: ({ response }) => [textAt(response.jwe?.header, 'enc')],
  },
  {
    requirement: 'VCI-5.1.2-01',
    member: 'scope of credential_configurations_supported',
    listed: (evidence) =>
      objectEntries(configurations(evidence)).flatMap(([, it]) => textAt(it, 'scope') ?? []),
    chosen: (exchange, evidence) => {
      if (exchange.operation !== 'credential' || !isIssued(exchange)) return []
      const token = tokenBehind(exchange, evidence)
      const request = token && requestBehindCode(parameter(token, 'code'), evidence)
      return request?.get('scope')?.split(' ') ?? []
    },
  },
]

/**
 * Of each list of which something was seen at work. One that works says nothing of the others: a row that is satisfied
 * by a part of its list says so (reporting/listed-in-part.ts).
 */
export function listedChoices(evidence: Evidence): readonly ListedChoice[] {
  const served = servedIn(evidence)
  return kinds.flatMap(({ requirement, member, listed, chosen }) => {
    const list = distinct(listed(evidence)).slice(0, mostListed)
    const worked = distinct(served.flatMap((exchange) => chosen(exchange, evidence)))
    return worked.length === 0 || list.length === 0
      ? []
      : [{ requirement, member, listed: list, worked: worked.filter((it) => list.includes(it)) }]
  })
}

/** Metadata may be of any length. */
const mostListed = 100

function servedIn(evidence: Evidence): readonly AnsweredExchange[] {
  return exchangesOf(evidence, 'par', 'token', 'credential', 'deferred').filter(
    (exchange) => exchange.deviation === undefined && succeeded(exchange),
  )
}

function isToServer({ operation }: AnsweredExchange): boolean {
  return operation === 'token' || operation === 'par'
}

function listedProofAlgorithms(type: string) {
  return (evidence: Evidence) =>
    objectEntries(configurations(evidence)).flatMap(([, it]) =>
      strings(at(it, 'proof_types_supported', type, proofAlgorithms)),
    )
}

function ofServer(member: string): Pick<ChoiceKind, 'member' | 'listed'> {
  return {
    member,
    listed: (evidence) =>
      asMetadataDocuments(evidence).flatMap((document) => strings(document[member])),
  }
}

function ofIssuer(encryption: string, member: string) {
  return (evidence: Evidence) => strings(at(issuerMetadata(evidence), encryption, member))
}

function ofProofs(type: string, choiceOf: (proof: unknown) => string | undefined) {
  return (exchange: AnsweredExchange) =>
    exchange.operation === 'credential' && isIssued(exchange)
      ? items(at(requestMembers(exchange), 'proofs', type)).map(choiceOf)
      : []
}

function algorithmOf(jwt: unknown): string | undefined {
  return typeof jwt === 'string' ? textAt(headerOf(jwt), 'alg') : undefined
}

function headerOf(compact: string | undefined): unknown {
  return decodePart(compact?.split('.', 1)[0] ?? '')
}

function distinct(values: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(values.filter((it) => it !== undefined))]
}
