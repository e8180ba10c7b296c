import type { DeviationName } from '../../protocol/deviation-name.ts'
import type { Evidence } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { ActiveCheck, ExchangeCheck } from '../check.ts'
import { httpsUrl, met } from '../engine/judgement.ts'
import { earlier, exchangesOf, issuerMetadata } from '../engine/lookup.ts'
import { answered, at, errorOf, items, refusalOf, show, succeeded, textAt } from '../engine/read.ts'
import { tokenErrors } from '../engine/refusal.ts'
import { requestMembers } from '../engine/request.ts'
import { type Judgement, satisfied, violated } from '../finding.ts'
import { answerOf } from '../oauth/refusals.ts'
import { askedByScope } from './05.1.2-scope.ts'
import {
  configurationOf,
  idErrors,
  isIssued,
  isPlainRequest,
  proofErrors,
  proofsOf,
  saysNothing,
  wasServedBefore,
} from './08-plain-request.ts'
import { holdsJwe, wantedEncryption, wasEncrypted } from './10-encrypted-exchange.ts'
import { ignores } from './ignored-members.ts'

const knownMembers = new Set([
  'credential_identifier',
  'credential_configuration_id',
  'proofs',
  'credential_response_encryption',
])

/**
 * Credential Request, OpenID4VCI 1.0, Sections 8 and 8.2. A refusal of a right request counts once: for the
 * part of it that the error code blames.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-8.2
 */
export const credentialRequest: readonly ExchangeCheck[] = [
  {
    requirement: 'VCI-8-01',
    on: 'credential',
    judge(exchange, evidence) {
      const { request, response, deviation } = exchange
      const { status } = response
      // Something is not found, and not the endpoint: it serves the same request without the error.
      const serves = (other: AnsweredExchange) =>
        other.request.url === request.url && succeeded(other)
      if (deviation && status === 404 && exchangesOf(evidence, 'credential').some(serves))
        return undefined
      // A redirect of a POST leads nowhere that the metadata names.
      const missing = [404, 405, 501].includes(status) || (status >= 300 && status < 400)
      if (request.method !== 'POST' || (status >= 500 && !missing)) return undefined
      return met(!missing, {
        seen: `a POST was answered ${status}`,
        expected: 'a Credential Endpoint',
      })
    },
  },
  {
    requirement: 'VCI-8-02',
    on: 'credential',
    judge: ({ request }, _evidence, context) =>
      httpsUrl('the Credential Endpoint', request.url, context),
  },
  {
    requirement: 'VCI-8.2-01',
    on: 'credential',
    judge(exchange, evidence) {
      const json = /^application\/json\s*(?:;|$)/i.test(
        exchange.request.headers['content-type'] ?? '',
      )
      if (!json) return undefined
      // What a scope is good for is Section 5.1.2.
      const isAboutScope = errorOf(exchange) === 'insufficient_scope'
      if (isAboutScope && askedByScope(exchange, evidence)) return undefined
      return judgeService(
        exchange,
        evidence,
        (error) => ![...proofErrors, ...idErrors].includes(error) && !blamesOneJwt(exchange),
      )
    },
  },
  {
    requirement: 'VCI-8.2-02',
    on: 'credential',
    judge(exchange, evidence) {
      const members = requestMembers(exchange)
      if (members?.credential_identifier === undefined) return undefined
      const blames = (error: string) => idErrors.includes(error)
      return judgeService(exchange, evidence, blames, broughtThis(exchange, evidence))
    },
  },
  {
    requirement: 'VCI-8.2-04',
    on: 'credential',
    judge(exchange, evidence) {
      const members = requestMembers(exchange)
      if (members?.credential_configuration_id === undefined) return undefined
      return judgeService(exchange, evidence, (error) => idErrors.includes(error))
    },
  },
  {
    requirement: 'VCI-8.2-11',
    on: 'credential',
    judge(exchange, evidence) {
      if (!hasOneJwt(exchange)) return undefined
      return judgeService(exchange, evidence, () => blamesOneJwt(exchange))
    },
  },
  {
    requirement: 'VCI-12.2.4-38',
    on: 'credential',
    judge(exchange, evidence) {
      const configuration = configurationOf(exchange, evidence)
      // Proofs of no readable form are not no proofs.
      if (!configuration || requestMembers(exchange)?.proofs !== undefined) return undefined
      const isBinding = proofErrors.includes(errorOf(exchange) ?? '')
      if (configuration.cryptographic_binding_methods_supported !== undefined) {
        if (isBinding) return satisfied
        if (!isIssued(exchange)) return undefined
        return violated({
          seen: 'a request without proofs was served, and cryptographic_binding_methods_supported is there',
          expected: 'the member only where credentials have to be bound to a key',
        })
      }
      if (isIssued(exchange)) return satisfied
      if (!isBinding) return undefined
      return violated({
        seen: `a request without proofs was refused with ${refusalOf(exchange)}, and cryptographic_binding_methods_supported is absent`,
        expected: 'the member, where credentials have to be bound to a key',
      })
    },
  },
  {
    requirement: 'VCI-8.2-12',
    on: 'credential',
    judge(exchange, evidence) {
      const configuration = configurationOf(exchange, evidence)
      const free = configuration && configuration.proof_types_supported === undefined
      if (!free || proofsOf(exchange).length > 0) return undefined
      return judgeService(exchange, evidence, (error) => proofErrors.includes(error))
    },
  },
  {
    requirement: 'VCI-8.2-13',
    on: 'credential',
    judge(exchange, evidence) {
      const extra = unknownMember(exchange)
      if (extra === undefined || exchange.deviation || saysNothing(exchange)) return undefined
      return ignores(exchange, {
        extra: `member ${extra}`,
        served: isIssued(exchange),
        hasOtherReason: isAboutAnotherPart(exchange) || wasServedBefore(exchange, evidence),
        twins: exchangesOf(evidence, 'credential').filter(
          (other) => isIssued(other) && unknownMember(other) === undefined,
        ),
      })
    },
  },
  {
    requirement: 'VCI-12.2.4-21',
    on: 'credential',
    judge(exchange, evidence) {
      const size = at(issuerMetadata(evidence), 'batch_credential_issuance', 'batch_size')
      const count = proofsOf(exchange).length
      if (typeof size !== 'number' || count < 2 || count > size) return undefined
      return judgeService(
        exchange,
        evidence,
        (error) => ![...idErrors, 'invalid_encryption_parameters'].includes(error),
      )
    },
  },
  {
    requirement: 'VCI-12.2.4-61',
    on: 'credential',
    judge(exchange, evidence) {
      const metadata = issuerMetadata(evidence)
      const halves = ['credential_request_encryption', 'credential_response_encryption']
      const offered = halves.filter((half) => metadata?.[half] !== undefined)
      const free = offered.every((half) => at(metadata, half, 'encryption_required') === false)
      const plain = !wasEncrypted(exchange) && wantedEncryption(exchange) === undefined
      if (offered.length === 0 || !free || !plain) return undefined
      if (succeeded(exchange) && holdsJwe(exchange))
        return violated({
          seen: 'a plain request without credential_response_encryption was answered with a JWE',
          expected: 'plain JSON',
        })
      return judgeService(exchange, evidence, (error) => error === 'invalid_encryption_parameters')
    },
  },
]

/** Deliberate errors in the shape of the request. */
export const credentialRequestErrors: readonly ActiveCheck[] = [
  ...(
    [
      'both configuration and identifier',
      'a configuration id beside a credential identifier of the token',
    ] as const
  ).map((deviation) => refused('VCI-8.2-06', deviation, ['invalid_credential_request'], idErrors)),
  {
    requirement: 'VCI-8.2-07',
    deviation: 'no credential configuration',
    statuses: [400],
    errors: ['invalid_credential_request'],
  },
  {
    requirement: 'VCI-8.2-08',
    deviation: 'a credential beyond the scope of the token',
    statuses: [],
    errors: [],
  },
  refused('VCI-8.2-10', 'an empty proofs array', ['invalid_proof', 'invalid_credential_request']),
  refused('VCI-8.2-10', 'an empty proofs object', ['invalid_proof', 'invalid_credential_request']),
  {
    ...refused('VCI-8.2-10', 'a proof that is in no array', [
      'invalid_credential_request',
      'invalid_proof',
    ]),
    judge: ({ outcome, deviation }) =>
      outcome.kind === 'issued' || outcome.kind === 'deferred'
        ? violated({
            seen: `${deviation} was accepted`,
            expected: 'a refusal: 400 with invalid_proof or invalid_credential_request',
            level: 'SHOULD',
          })
        : undefined,
  },
  refused('VCI-8.2-09', 'two proof types at once', ['invalid_credential_request', 'invalid_proof']),
  refused(
    'VCI-8.2-03',
    'a configuration id despite credential identifiers',
    ['invalid_credential_request'],
    idErrors,
  ),
  refused('VCI-8.2-05', 'a credential identifier that nobody gave', [
    'unknown_credential_identifier',
    'invalid_credential_request',
  ]),
]

function refused(
  requirement: RequirementId,
  deviation: DeviationName,
  errors: readonly string[],
  alsoAllowed: readonly string[] = [],
): ActiveCheck {
  return { requirement, deviation, statuses: [400], errors, alsoAllowed }
}

function hasOneJwt(exchange: AnsweredExchange): boolean {
  return items(at(requestMembers(exchange), 'proofs', 'jwt')).length === 1
}

/** Of the token, of the proofs, or of the credential that is named. */
function isAboutAnotherPart(exchange: AnsweredExchange): boolean {
  const others = [...proofErrors, ...idErrors, ...tokenErrors]
  return [401, 403].includes(exchange.response.status) || others.includes(errorOf(exchange) ?? '')
}

function unknownMember(exchange: AnsweredExchange): string | undefined {
  return Object.keys(requestMembers(exchange) ?? {}).find((name) => !knownMembers.has(name))
}

/** Issuers of earlier drafts miss the single `proof` of theirs. */
function blamesOneJwt(exchange: AnsweredExchange): boolean {
  if (!hasOneJwt(exchange)) return false
  const description = textAt(answered(exchange), 'error_description') ?? ''
  return errorOf(exchange) === 'invalid_credential_request' && /\bproofs?\b/i.test(description)
}

/** Each identifier of a token stands for a credential of its own: whether this one brought it. */
function broughtThis(exchange: AnsweredExchange, evidence: Evidence): boolean {
  const id = requestMembers(exchange)?.credential_identifier
  return earlier(exchange, evidence).some(
    (it) => isIssued(it) && requestMembers(it)?.credential_identifier === id,
  )
}

/** Served: satisfied. Refused: violated when the error code blames what the requirement is about. */
function judgeService(
  exchange: AnsweredExchange,
  evidence: Evidence,
  blames: (error: string) => boolean,
  wasServed = wasServedBefore(exchange, evidence),
): Judgement | undefined {
  const plain =
    isPlainRequest(exchange, evidence, wasServed) && unknownMember(exchange) === undefined
  if (!plain || saysNothing(exchange)) return undefined
  if (isIssued(exchange)) return satisfied
  const { status } = exchange.response
  // A right proof that is refused is RFC9449-7.1-01.
  if (status === 401 && exchange.request.headers.dpop !== undefined) return undefined
  if (status < 300 || status === 404 || status === 405 || !blames(errorOf(exchange) ?? ''))
    return undefined
  return violated({
    seen: `a request without any error was answered ${status < 400 ? answerOf(exchange) : `${status} (error ${show(errorOf(exchange))})`}`,
    expected: '200 with the credential, or 202',
  })
}
