import type { Evidence } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { ExchangeCheck } from '../check.ts'
import { exchangesOf, positionOf } from '../engine/lookup.ts'
import {
  answered,
  isObject,
  type JsonObject,
  succeeded,
  textAt,
  wasRefused,
} from '../engine/read.ts'
import { requestMembers } from '../engine/request.ts'
import { type Judgement, satisfied, violated } from '../finding.ts'

/** Reading what PingOne's management API says of credential types, their rules and user credentials. */

export type Kind =
  | 'types'
  | 'type'
  | 'rules'
  | 'rule'
  | 'stagedChanges'
  | 'credentials'
  | 'credential'

const paths: readonly (readonly [Kind, RegExp])[] = [
  ['types', /\/environments\/[^/]+\/credentialTypes\/?$/],
  ['type', /\/credentialTypes\/([^/]+)\/?$/],
  ['rules', /\/credentialTypes\/([^/]+)\/issuanceRules\/?$/],
  ['rule', /\/issuanceRules\/([^/]+)\/?$/],
  ['stagedChanges', /\/issuanceRules\/([^/]+)\/stagedChanges\/?$/],
  ['credentials', /\/users\/([^/]+)\/credentials\/?$/],
  ['credential', /\/users\/[^/]+\/credentials\/([^/]+)\/?$/],
]

/** One call, with what was sent and what came back; `id`: the last id in its path. */
export interface Call {
  readonly exchange: AnsweredExchange
  readonly kind: Kind
  readonly method: string
  readonly id: string
  readonly sent: JsonObject
  readonly body: JsonObject
}

export function callOf(exchange: AnsweredExchange): Call | undefined {
  const { operation, request } = exchange
  if (operation !== 'management-api' || !URL.canParse(request.url)) return undefined
  const { pathname } = new URL(request.url)
  for (const [kind, pattern] of paths) {
    const found = pattern.exec(pathname)
    if (!found) continue
    const sent = requestMembers(exchange) ?? {}
    const body = answered(exchange) ?? {}
    return { exchange, kind, method: request.method, id: found[1] ?? '', sent, body }
  }
  return undefined
}

/** A check of one kind of call. */
export function onCall(
  requirement: string,
  [method, kind]: readonly [string, Kind],
  judge: (call: Call, evidence: Evidence) => Judgement | undefined,
): ExchangeCheck {
  return {
    requirement,
    on: 'management-api',
    judge(exchange, evidence) {
      const call = callOf(exchange)
      return call?.kind === kind && call.method === method ? judge(call, evidence) : undefined
    },
  }
}

/** What was answered to calls before, newest first. */
export function before(call: Call, evidence: Evidence): readonly Call[] {
  const position = positionOf(call.exchange, evidence)
  return exchangesOf(evidence, 'management-api')
    .filter((it) => positionOf(it, evidence) < position && succeeded(it))
    .flatMap((it) => callOf(it) ?? [])
    .toReversed()
}

/** How a credential type was shown last, before a call. */
export function typeBefore(call: Call, id: string, evidence: Evidence): JsonObject | undefined {
  return before(call, evidence).find(
    ({ kind, method, body }) =>
      body.id === id && (kind === 'type' || kind === 'types') && method !== 'DELETE',
  )?.body
}

/**
 * A wrong request has to be refused. It counts only where the same request without the mistake is served: what refuses
 * everything conforms to nothing.
 */
export function refused(call: Call, evidence: Evidence, mistake: string): Judgement | undefined {
  const { status } = call.exchange.response
  if (succeeded(call.exchange)) {
    return violated({ seen: `${mistake} was answered ${status}`, expected: 'a refusal' })
  }
  const hasTwin = exchangesOf(evidence, 'management-api').some((it) => {
    const other = callOf(it)
    return other?.kind === call.kind && other.method === call.method && succeeded(it)
  })
  const isJudged = wasRefused(call.exchange) && ![401, 403, 404, 429].includes(status)
  return isJudged && hasTwin ? satisfied : undefined
}

/** What a create is answered with: 201 and the resource. */
export function created(call: Call, same: readonly string[]): Judgement | undefined {
  const { exchange, sent, body } = call
  if (!succeeded(exchange)) return undefined
  const { status } = exchange.response
  const lost = same.filter(
    (name) => sent[name] !== undefined && JSON.stringify(body[name]) !== JSON.stringify(sent[name]),
  )
  return status === 201 && textAt(body, 'id') !== undefined && lost.length === 0
    ? satisfied
    : violated({
        seen: `${status}${lost.length > 0 ? `, other than sent: ${lost.join(', ')}` : ''}`,
        expected: '201 with the resource',
      })
}

export function fieldsIn(type: unknown): readonly JsonObject[] {
  const metadata = isObject(type) ? type.metadata : undefined
  const fields = isObject(metadata) ? metadata.fields : undefined
  return Array.isArray(fields) ? fields.filter(isObject) : []
}
