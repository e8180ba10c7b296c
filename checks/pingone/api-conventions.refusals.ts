import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { ExchangeCheck } from '../check.ts'
import { met } from '../engine/judgement.ts'
import { exchangesOf } from '../engine/lookup.ts'
import { answered, at, show, textAt } from '../engine/read.ts'
import { type Judgement, satisfied, violated } from '../finding.ts'

/**
 * How the API refuses what a worker does wrong on purpose: the exchange says which mistake it carries.
 * @see https://developer.pingidentity.com/pingone-api/foundations/pingone-api-requests.html
 */
export const apiRefusals: readonly ExchangeCheck[] = [
  {
    requirement: 'P1-API-02',
    on: 'worker-token',
    judge(exchange) {
      if (exchange.deviation !== 'a wrong secret' || isBusy(exchange)) return undefined
      const error = answered(exchange)?.error
      return met(exchange.response.status === 401 && error === 'invalid_client', {
        seen: `${exchange.response.status} with error ${show(error)}`,
        expected: '401 invalid_client, in OAuth’s shape',
      })
    },
  },
  {
    requirement: 'P1-API-03',
    on: 'offers-api',
    judge(exchange) {
      const anonymous = exchange.request.headers.authorization === undefined
      if (!anonymous && exchange.deviation !== 'a made-up token') return undefined
      return refusal(exchange, 'a call without a valid token', [401], 'ACCESS_FAILED')
    },
  },
  refused('P1-API-05', 'a worker without a role', [403], 'ACCESS_FAILED'),
  refused('P1-API-06', 'an unknown user', [404], 'NOT_FOUND'),
  refused('P1-API-07', 'an unknown offer', [404], 'NOT_FOUND'),
  refused('P1-API-08', 'an offer of another user', [404], 'NOT_FOUND'),
  {
    requirement: 'P1-API-09',
    on: 'offers-api',
    judge(exchange) {
      if (exchange.deviation !== 'an unknown environment' || isBusy(exchange)) return undefined
      const { status } = exchange.response
      const code = status === 403 ? 'ACCESS_FAILED' : 'NOT_FOUND'
      return refusal(exchange, 'an environment that does not exist', [403, 404], code)
    },
  },
  refused('P1-API-11', 'broken JSON', [400], 'INVALID_REQUEST'),
  refused('P1-API-12', 'another media type', [400, 415], undefined),
  {
    requirement: 'P1-OFFER-48',
    on: 'offers-api',
    judge(exchange, evidence) {
      if (!unknownTypes.includes(exchange.deviation ?? '') || isBusy(exchange)) return undefined
      const other = exchangesOf(evidence, 'offers-api').find(
        (it) => it.id !== exchange.id && unknownTypes.includes(it.deviation ?? '') && !isBusy(it),
      )
      const told = other && withoutIds(other) !== withoutIds(exchange)
      return met(exchange.response.status === 400 && !told, {
        seen: told
          ? 'a type of another environment is refused in other words than one that does not exist'
          : `${exchange.deviation} was answered ${exchange.response.status}`,
        expected: '400, in the same words for both',
      })
    },
  },
]

const unknownTypes = ['an unknown credential type', 'a credential type of another environment']

function refused(
  requirement: RequirementId,
  deviation: string,
  statuses: readonly number[],
  code: string | undefined,
): ExchangeCheck {
  return {
    requirement,
    on: 'offers-api',
    judge: (exchange) =>
      exchange.deviation === deviation && !isBusy(exchange)
        ? refusal(exchange, deviation, statuses, code)
        : undefined,
  }
}

/** The status is strict; the vendor says that codes of a class may change. */
function refusal(
  exchange: AnsweredExchange,
  what: string,
  statuses: readonly number[],
  code: string | undefined,
): Judgement {
  const { status } = exchange.response
  const expected = statuses.join(' or ')
  if (!statuses.includes(status)) {
    return violated({ seen: `${what} was answered ${status}`, expected })
  }
  const own = textAt(answered(exchange), 'code')
  if (code === undefined || own === code) return satisfied
  return violated({ seen: `code is ${show(own)}`, expected: code, level: 'SHOULD' })
}

/** Answers about load say nothing about the request. */
function isBusy({ response }: AnsweredExchange): boolean {
  return [429, 503].includes(response.status)
}

/** An error without what names this very request. */
function withoutIds(exchange: AnsweredExchange): string {
  const body = answered(exchange)
  const text = JSON.stringify([
    exchange.response.status,
    at(body, 'code'),
    at(body, 'message'),
    at(body, 'details'),
  ])
  return text.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi, '')
}
