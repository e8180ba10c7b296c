import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { ExchangeCheck } from '../check.ts'
import { met, none } from '../engine/judgement.ts'
import { exchangesOf, preAuthorizedGrant } from '../engine/lookup.ts'
import { answered, at, strings, succeeded } from '../engine/read.ts'
import { accessTokenOf, requestMembers } from '../engine/request.ts'
import { satisfied, violated } from '../finding.ts'
import { listedTypes, waitingBefore } from './management-api.ts'
import {
  callOf,
  createdOffers,
  hasWorkerToken,
  onCreated,
  onCreation,
  wishesOf,
} from './offers-api.ts'

const grants = ['authorization_code', preAuthorizedGrant]
const settable = ['grantTypes', 'credentials', 'requiredScopes']
const ownMembers = [
  'id',
  'createdAt',
  'expiresAt',
  'status',
  'credentialOfferUrl',
  'environment',
  'user',
]

/** What may be asked of the offers API, and what the offer then holds. */
export const offerRequests: readonly ExchangeCheck[] = [
  {
    requirement: 'P1-OFFER-40',
    on: 'offers-api',
    judge(exchange, evidence) {
      const asked = strings(requestMembers(exchange)?.grantTypes)
      const both = asked.length === 2 && grants.every((grant) => asked.includes(grant))
      if (callOf(exchange)?.kind !== 'create' || !both) return undefined
      if (succeeded(exchange)) return satisfied
      if (exchange.response.status !== 400 || !hasWorkerToken(exchange, evidence)) return undefined
      if (!isAboutGrants(exchange)) return undefined
      return violated({ seen: 'both grants together were refused with 400', expected: '201' })
    },
  },
  {
    requirement: 'P1-OFFER-42',
    on: 'offers-api',
    judge(exchange, evidence) {
      const asked = strings(requestMembers(exchange)?.grantTypes)
      const foreign = asked.filter((grant) => !grants.includes(grant))
      if (callOf(exchange)?.kind !== 'create' || foreign.length === 0) return undefined
      return hasWorkerToken(exchange, evidence) ? isRefused400(exchange, foreign.join()) : undefined
    },
  },
  onCreation('P1-OFFER-47', (exchange, evidence) => {
    const asked = strings(requestMembers(exchange)?.credentials)
    const waiting = waitingBefore(exchange, callOf(exchange)?.user ?? '', evidence) ?? []
    const { enabled } = listedTypes(evidence)
    const known = asked.every((id) => enabled.includes(id) && waiting.includes(id))
    if (asked.length === 0 || !known) return undefined
    if (succeeded(exchange)) return satisfied
    if (exchange.response.status !== 400) return undefined
    return violated({
      seen: 'ids of queued credential types were refused with 400',
      expected: '201',
    })
  }),
  {
    requirement: 'P1-OFFER-54',
    on: 'offers-api',
    judge(exchange, evidence) {
      const members = requestMembers(exchange)
      const wrong = settable.filter((name) => isUnsuitable(name, members?.[name]))
      if (callOf(exchange)?.kind !== 'create' || wrong.length === 0) return undefined
      return hasWorkerToken(exchange, evidence) ? isRefused400(exchange, wrong.join()) : undefined
    },
  },
  onCreated('P1-OFFER-55', (offer) => {
    const wishes = wishesOf(offer)
    const sent = [...ownMembers, '_links'].filter((name) => wishes[name] !== undefined)
    if (sent.length === 0) return undefined
    return none(
      sent
        .filter((name) => isTaken(wishes[name], offer.body[name]))
        .filter((name) => name !== 'status' || wishes[name] !== 'CREATED')
        .map((name) => `${name} was taken from the request`),
      'the service’s own values',
    )
  }),
  {
    requirement: 'P1-OFFER-57',
    on: 'offers-api',
    judge(exchange, evidence) {
      const call = callOf(exchange)
      const { status } = exchange.response
      if (call?.kind !== 'other' || !hasWorkerToken(exchange, evidence)) return undefined
      return met(status === 404 || status === 405, {
        seen: `${exchange.request.method} was answered ${status}`,
        expected: '404 or 405',
      })
    },
  },
  {
    requirement: 'P1-FLOW-10',
    on: 'offers-api',
    judge(exchange, evidence) {
      const given = exchangesOf(evidence, 'worker-token').find(
        (it) => answered(it)?.access_token === accessTokenOf(exchange),
      )
      const lifetime = given && at(answered(given), 'expires_in')
      const ageSeconds = given && (exchange.startedAt.getTime() - given.startedAt.getTime()) / 1000
      const good = typeof lifetime === 'number' && (ageSeconds ?? 0) < lifetime
      if (callOf(exchange)?.kind !== 'create' || !good) return undefined
      if (succeeded(exchange)) return satisfied
      const { status } = exchange.response
      // Alone it may say that nobody gave the worker its role; beside the same request, served, it does not.
      const wasServed = createdOffers(evidence).some(
        (it) =>
          it.call.user === callOf(exchange)?.user &&
          it.exchange.request.body === exchange.request.body &&
          accessTokenOf(it.exchange) === accessTokenOf(exchange),
      )
      const isForbidden = status === 403 && wasServed && exchange.deviation === undefined
      if (status !== 401 && !isForbidden) return undefined
      return violated({ seen: `a worker token was answered ${status}`, expected: '2xx' })
    },
  },
  {
    requirement: 'P1-FLOW-11',
    on: 'offers-api',
    judge(exchange, evidence) {
      const token = accessTokenOf(exchange)
      const walletToken = exchangesOf(evidence, 'token').some(
        (it) => token !== undefined && answered(it)?.access_token === token,
      )
      if (callOf(exchange)?.kind !== 'create' || !walletToken) return undefined
      const { status } = exchange.response
      return met(status === 401 || status === 403, {
        seen: `a wallet's access token was answered ${status}`,
        expected: '401 or 403',
      })
    },
  },
]

/** Something within the wish is in the same place of the resource. */
function isTaken(wish: unknown, own: unknown): boolean {
  if (typeof wish !== 'object' || wish === null) return wish === own
  return Object.entries(wish).some(([name, value]) => isTaken(value, at(own, name)))
}

function isRefused400(exchange: AnsweredExchange, what: string) {
  const { status } = exchange.response
  return met(status === 400, { seen: `${what} was answered ${status}`, expected: '400' })
}

/** What else was asked for may be what was refused: then the details have to say that the grants were. */
function isAboutGrants(exchange: AnsweredExchange): boolean {
  const others = settable.filter((name) => name !== 'grantTypes')
  const asked = requestMembers(exchange)
  if (others.every((name) => asked?.[name] === undefined)) return true
  const details = at(answered(exchange), 'details')
  return Array.isArray(details) && details.some((it) => at(it, 'target') === 'grantTypes')
}

function isUnsuitable(name: string, value: unknown): boolean {
  if (value === undefined) return false
  if (!Array.isArray(value) || value.some((item) => typeof item !== 'string')) return true
  if (name === 'grantTypes' && value.length === 0) return true
  return name === 'requiredScopes' && value.some((scope) => !/^[!#-[\]-~]+$/.test(scope))
}
