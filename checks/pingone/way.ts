import type { Evidence } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { ExchangeCheck } from '../check.ts'
import { earlier } from '../engine/lookup.ts'
import { answered, errorOf, items, refusalOf, strings, succeeded } from '../engine/read.ts'
import { type Judgement, violated } from '../finding.ts'
import { refusedWithoutReason } from '../oauth/rfc6749-5.1-token-response.served-requests.ts'
import {
  configurationIdOf,
  idErrors,
  isIssued,
  isPlainRequest,
  proofErrors,
  tokenBehind,
} from '../openid4vci/08-plain-request.ts'
import { ageMs, isOver, offerOfToken, onFetched, type ShownOffer } from './offers-api.ts'

/** Whether a row speaks of this offer; the Token Request, once there is one. */
type IsMeant = (offer: ShownOffer, evidence: Evidence, token?: AnsweredExchange) => boolean

/**
 * Rows about the whole way from an offer to its credential are judged at each of its steps: whichever of them fails,
 * nothing comes. Which sentence of a standard the step broke is the finding's cause. What goes well is judged elsewhere.
 */
export function onTheWay(requirement: RequirementId, isMeant: IsMeant): readonly ExchangeCheck[] {
  return [
    ...withoutTheToken(requirement, isMeant),
    {
      requirement,
      on: 'token',
      judge(exchange, evidence) {
        const offer = offerOfToken(exchange, evidence)
        return offer && !isOver(offer, exchange) && isMeant(offer, evidence, exchange)
          ? judgeToken(exchange, evidence)
          : undefined
      },
    },
  ]
}

/** The first step and the last. */
export function withoutTheToken(
  requirement: RequirementId,
  isMeant: IsMeant,
): readonly ExchangeCheck[] {
  return [
    onFetched(requirement, (exchange, offer, evidence) =>
      isMeant(offer, evidence) ? judgeFetch(exchange, offer) : undefined,
    ),
    {
      requirement,
      on: 'credential',
      judge(exchange, evidence) {
        const token = tokenBehind(exchange, evidence)
        const offer = token && offerOfToken(token, evidence)
        return offer && !isOver(offer, exchange) && isMeant(offer, evidence, token)
          ? judgeCredential(exchange, evidence)
          : undefined
      },
    },
  ]
}

/** A first look at a young offer, without a token. */
function judgeFetch(exchange: AnsweredExchange, offer: ShownOffer): Judgement | undefined {
  const { request, response } = exchange
  const isAnonymous = !request.headers.authorization && !request.headers.cookie
  if (!isAnonymous || ageMs(offer, exchange) > 10 * 60_000) return undefined
  if ([429, 503].includes(response.status)) return undefined
  const object = answered(exchange)
  if (response.status !== 200 || !object) {
    return violated({ seen: `the offer was answered ${response.status}`, expected: 'the offer' })
  }
  return strings(object.credential_configuration_ids).length > 0
    ? undefined
    : violated({ seen: 'the offer is of nothing', expected: 'an offer of the credential' })
}

export function judgeToken(exchange: AnsweredExchange, evidence: Evidence): Judgement | undefined {
  if (!refusedWithoutReason(exchange, evidence)) return undefined
  return violated({ seen: `no token: ${refusalOf(exchange)}`, expected: 'a token' })
}

/** Of a part of the request, or the issuer's own decision. */
const aboutParts = [
  ...proofErrors,
  ...idErrors,
  'invalid_encryption_parameters',
  'credential_request_denied',
]

export function judgeCredential(
  exchange: AnsweredExchange,
  evidence: Evidence,
): Judgement | undefined {
  if (!isPlainRequest(exchange, evidence, hadThis(exchange, evidence))) return undefined
  if (isIssued(exchange) && !isEmpty(exchange)) return undefined
  const { status } = exchange.response
  if ([401, 404, 405, 429, 503].includes(status) || status >= 500) return undefined
  if (aboutParts.includes(errorOf(exchange) ?? '')) return undefined
  return violated({
    seen: succeeded(exchange) ? `${status} without a credential` : refusalOf(exchange),
    expected: 'the credential',
  })
}

function isEmpty(exchange: AnsweredExchange): boolean {
  const { credentials } = answered(exchange) ?? {}
  return credentials !== undefined && items(credentials).length === 0
}

/** One token is good for everything on the offer, each once. */
function hadThis(exchange: AnsweredExchange, evidence: Evidence): boolean {
  const id = configurationIdOf(exchange, evidence)
  const token = tokenBehind(exchange, evidence)
  return earlier(exchange, evidence).some(
    (it) =>
      isIssued(it) && tokenBehind(it, evidence) === token && configurationIdOf(it, evidence) === id,
  )
}
