import type { AnsweredExchange, Operation } from '../../protocol/exchange.ts'
import type { ExchangeCheck } from '../check.ts'
import { met } from '../engine/judgement.ts'
import { exchangesOf } from '../engine/lookup.ts'
import { answered, mediaType, show, succeeded, textAt } from '../engine/read.ts'
import { accessTokenOf, parameter } from '../engine/request.ts'
import { satisfied, violated } from '../finding.ts'
import { callOf, hasWorkerToken, linkOf, onCreated } from './offers-api.ts'

const apiOperations: readonly Operation[] = ['offers-api', 'management-api']

/**
 * PingOne's management API as far as its answers show: worker tokens, headers and errors.
 * @see https://developer.pingidentity.com/pingone-api/foundations/pingone-api-requests.html
 */
export const api: readonly ExchangeCheck[] = [
  {
    requirement: 'P1-API-01',
    on: 'worker-token',
    judge(exchange) {
      const body = answered(exchange)
      if (!succeeded(exchange) || !body) return undefined
      const members = Object.keys(body).toSorted().join()
      const right =
        members === 'access_token,expires_in,token_type' &&
        typeof body.access_token === 'string' &&
        body.token_type === 'Bearer' &&
        body.expires_in === 3600
      return met(right, {
        seen: `members ${members}, token_type ${show(body.token_type)}, expires_in ${show(body.expires_in)}`,
        expected: 'access_token, token_type Bearer and expires_in 3600, no more',
      })
    },
  },
  {
    requirement: 'P1-API-02',
    on: 'worker-token',
    judge(exchange) {
      const { status } = exchange.response
      const body = answered(exchange)
      const aboutSecret = status === 401 || textAt(body, 'error') === 'invalid_client'
      if (parameter(exchange, 'grant_type') !== 'client_credentials' || !aboutSecret)
        return undefined
      return met(status === 401 && body?.error === 'invalid_client', {
        seen: `${status} with error ${show(body?.error)}`,
        expected: '401 invalid_client, in OAuth’s shape',
      })
    },
  },
  {
    requirement: 'P1-API-03',
    on: 'offers-api',
    judge(exchange) {
      if (exchange.request.headers.authorization !== undefined) return undefined
      const { status } = exchange.response
      const code = textAt(answered(exchange), 'code')
      if (status !== 401) {
        return violated({ seen: `a call without token was answered ${status}`, expected: '401' })
      }
      return met(code === 'ACCESS_FAILED', {
        seen: `code is ${show(code)}`,
        expected: 'ACCESS_FAILED',
        level: 'SHOULD',
      })
    },
  },
  {
    requirement: 'P1-API-04',
    on: 'offers-api',
    judge(exchange, evidence) {
      const given = exchangesOf(evidence, 'worker-token').find(
        (it) => answered(it)?.access_token === accessTokenOf(exchange),
      )
      const lifetime = given && answered(given)?.expires_in
      if (!given || typeof lifetime !== 'number') return undefined
      const age = (exchange.startedAt.getTime() - given.startedAt.getTime()) / 1000
      if (age <= lifetime + 0.5) return undefined
      return met(exchange.response.status === 401, {
        seen: `a token of ${Math.round(age)} seconds was answered ${exchange.response.status}`,
        expected: '401',
      })
    },
  },
  {
    requirement: 'P1-API-06',
    on: 'offers-api',
    judge(exchange, evidence) {
      const { status } = exchange.response
      if (callOf(exchange)?.kind !== 'create' || status !== 404) return undefined
      return hasWorkerToken(exchange, evidence) ? hasCode(exchange, 'NOT_FOUND') : undefined
    },
  },
  {
    requirement: 'P1-API-07',
    on: 'offers-api',
    judge(exchange, evidence) {
      const call = callOf(exchange)
      const { status } = exchange.response
      const known = exchangesOf(evidence, 'offers-api').some(
        (it) => succeeded(it) && answered(it)?.id === call?.id,
      )
      if (call?.kind !== 'read' || known || !hasWorkerToken(exchange, evidence)) return undefined
      return status === 404 ? hasCode(exchange, 'NOT_FOUND') : undefined
    },
  },
  ...apiOperations.map(
    (on): ExchangeCheck => ({
      requirement: 'P1-API-10',
      on,
      judge(exchange) {
        if (exchange.response.status < 400) return undefined
        return met(mediaType(exchange) === 'application/json', {
          seen: `an error as ${mediaType(exchange) ?? 'no media type'}`,
          expected: 'application/json',
        })
      },
    }),
  ),
  {
    requirement: 'P1-API-11',
    on: 'offers-api',
    judge(exchange, evidence) {
      const json = /json/.test(exchange.request.headers['content-type'] ?? '')
      const broken = json && exchange.request.body !== undefined && !isJson(exchange.request.body)
      const creates = callOf(exchange)?.kind === 'create'
      if (!creates || !broken || !hasWorkerToken(exchange, evidence)) return undefined
      const { status } = exchange.response
      if (status !== 400)
        return violated({ seen: `broken JSON was answered ${status}`, expected: '400' })
      return hasCode(exchange, 'INVALID_REQUEST')
    },
  },
  {
    requirement: 'P1-API-12',
    on: 'offers-api',
    judge(exchange, evidence) {
      const type = exchange.request.headers['content-type']
      const creates = callOf(exchange)?.kind === 'create'
      if (!creates || !type || /json/.test(type) || !hasWorkerToken(exchange, evidence))
        return undefined
      return met([400, 415].includes(exchange.response.status), {
        seen: `${type} was answered ${exchange.response.status}`,
        expected: '415',
      })
    },
  },
  ...apiOperations.map(
    (on): ExchangeCheck => ({
      requirement: 'P1-API-13',
      on,
      judge(exchange, evidence) {
        const own = exchange.response.headers['correlation-id']
        const twice = exchangesOf(evidence, ...apiOperations).filter(
          ({ response }) => own && response.headers['correlation-id'] === own,
        )
        return met(Boolean(own) && twice.length === 1, {
          seen: own
            ? `Correlation-Id ${own} on ${twice.length} answers`
            : 'Correlation-Id is absent',
          expected: 'a Correlation-Id of its own on every answer',
        })
      },
    }),
  ),
  onCreated('P1-API-14', (offer) => {
    const { status, headers } = offer.exchange.response
    const self = linkOf(offer, 'self')
    if (status !== 201 || self === undefined) return undefined
    return met(headers.location === self, {
      seen: `Location is ${headers.location ?? 'absent'}`,
      expected: self,
    })
  }),
  {
    requirement: 'P1-API-15',
    on: 'offers-api',
    judge({ request, response }) {
      const sent = request.headers['x-ping-external-transaction-id']
      if (sent === undefined) return undefined
      const back = response.headers['x-ping-external-transaction-id']
      return met(back === sent, { seen: `the answer has ${back ?? 'none'}`, expected: sent })
    },
  },
  ...apiOperations.map(
    (on): ExchangeCheck => ({
      requirement: 'P1-API-18',
      on,
      judge(exchange) {
        const { status, headers } = exchange.response
        if (status !== 429) return undefined
        const after = headers['retry-after']
        const code = textAt(answered(exchange), 'code')
        const readable = /^\d+$/.test(after ?? '') || !Number.isNaN(Date.parse(after ?? ''))
        return met(readable && code === 'REQUEST_LIMITED', {
          seen: `Retry-After ${after ?? 'absent'}, code ${show(code)}`,
          expected: 'REQUEST_LIMITED and Retry-After',
        })
      },
    }),
  ),
]

function hasCode(exchange: AnsweredExchange, code: string) {
  const own = textAt(answered(exchange), 'code')
  if (own === code) return satisfied
  return violated({ seen: `code is ${show(own)}`, expected: code, level: 'SHOULD' })
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
