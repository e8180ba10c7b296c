import type { Evidence } from '../../protocol/evidence.ts'
import type { FailedExchange, Operation } from '../../protocol/exchange.ts'
import { requirementById } from '../catalogue.ts'
import type { JudgeContext } from '../check.ts'
import { type Finding, inconclusive, violated } from '../finding.ts'
import { toFinding } from './place.ts'

/** The requirement that says, for each operation, that there is an answer at all. */
const answering: Partial<Record<Operation, string>> = {
  offer: 'VCI-4.1.3-01',
  'issuer-metadata': 'VCI-12.2.2-03',
  'as-metadata': 'RFC8414-3.2-01',
  jwks: 'RFC8414-2-06',
  par: 'RFC9126-2.2-01',
  authorize: 'VCI-5.2-01',
  'sign-in': 'VCI-5.2-01',
  'attestation-challenge': 'ABCA-8-02',
  token: 'RFC6749-5.1-01',
  nonce: 'VCI-7.2-01',
  credential: 'VCI-8-01',
  deferred: 'VCI-9.1-01',
  notification: 'VCI-11.2-01',
  'status-list': 'TSL-8.1-01',
  'offers-api': 'P1-OFFER-01',
  'worker-token': 'P1-API-01',
}

/** A request without an answer is inconclusive, never a refusal: one finding for what should have answered. */
export function failureFindings(
  evidence: Evidence,
  { profiles }: JudgeContext,
): readonly Finding[] {
  return failuresOf(evidence).flatMap((exchange) => {
    // Never sent: the document that names this place has a finding of its own.
    if (!URL.canParse(exchange.request.url)) return []
    const id = answering[exchange.operation]
    if (id === undefined || (id.startsWith('P1-') && !profiles.includes('pingone'))) return []
    return [...unreachable(exchange, [id], evidence), ...badCertificate(exchange, evidence)]
  })
}

/**
 * A certificate that has expired, or is another host's, is the issuer's doing; an unknown CA may be one that nobody
 * told the wallet about (`--ca`), and stays inconclusive.
 */
function badCertificate(
  { id, failure: { code, message } }: FailedExchange,
  evidence: Evidence,
): readonly Finding[] {
  const requirement = requirementById('VCI-13.9-02')
  const isIssuers =
    /CERT_HAS_EXPIRED|CERT_NOT_YET_VALID|ERR_TLS_CERT_ALTNAME_INVALID|SELF_SIGNED_CERT\b/.test(
      message,
    )
  if (!requirement || code !== 'ERR_TLS' || !isIssuers) return []
  const expected = 'a certificate that is valid now, for this host'
  return [toFinding(requirement, violated({ seen: message, expected }), id, evidence)]
}

/** The same for the requirements a scenario is about, when an exchange failed before they could be judged. */
export function unreachableFindings(
  evidence: Evidence,
  requirements: readonly string[],
): readonly Finding[] {
  const failures = failuresOf(evidence)
  // Where https was tried in place of http, the first of the two is what stood in the way.
  const last = failures.findLast((failure) => !failures.some((other) => isHttpsOf(failure, other)))
  return last === undefined ? [] : unreachable(last, requirements, evidence)
}

/**
 * Where the wallet helped itself there is an answer after all: what it had to do is a finding of its own. A vct need not
 * lead anywhere.
 */
function failuresOf({ exchanges, fallbacks }: Evidence): readonly FailedExchange[] {
  const helped = new Set(fallbacks.map(({ after }) => after))
  return exchanges.filter(
    (exchange): exchange is FailedExchange =>
      'failure' in exchange && !helped.has(exchange.id) && exchange.operation !== 'type-metadata',
  )
}

function isHttpsOf({ request }: FailedExchange, other: FailedExchange): boolean {
  return (
    /^http:/i.test(other.request.url) &&
    request.url === other.request.url.replace(/^http:/i, 'https:')
  )
}

function unreachable(
  { id, request, failure }: FailedExchange,
  requirements: readonly string[],
  evidence: Evidence,
): readonly Finding[] {
  const what = failure.code === 'ERR_BUSY' ? 'was not served' : 'got no answer'
  const reason = `${request.method} ${request.url.split('?', 1)[0]} ${what}: ${failure.message}`
  return requirements.flatMap((name) => {
    const requirement = requirementById(name)
    return requirement ? [toFinding(requirement, inconclusive(reason), id, evidence)] : []
  })
}
