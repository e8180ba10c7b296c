import type { Evidence } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { ExchangeCheck } from '../check.ts'
import { none } from '../engine/judgement.ts'
import { exchangesOf, positionOf } from '../engine/lookup.ts'
import {
  answered,
  at,
  isObject,
  type JsonObject,
  objects,
  show,
  succeeded,
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
  requirement: RequirementId,
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

/** A check of a resource wherever it is shown: made, changed, read, or one of a list. */
export function onShown(
  requirement: RequirementId,
  [collection, single]: readonly [Kind, Kind],
  judge: (resource: JsonObject, call: Call, evidence: Evidence) => Judgement | undefined,
): ExchangeCheck {
  return {
    requirement,
    on: 'management-api',
    judge(exchange, evidence) {
      const call = callOf(exchange)
      if (!call || !succeeded(exchange) || ![collection, single].includes(call.kind))
        return undefined
      const isList = call.kind === collection && call.method === 'GET'
      const shown = isList ? objects(at(call.body, '_embedded', 'items')) : [call.body]
      const judged = shown.flatMap((it) => judge(it, call, evidence) ?? [])
      return judged.find(({ verdict }) => verdict === 'violated') ?? judged[0]
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
  if (status >= 500 && status !== 503 && hasTwin) {
    return violated({ seen: `${mistake} was answered ${status}`, expected: 'a refusal' })
  }
  const isJudged = wasRefused(call.exchange) && ![401, 403, 404, 429].includes(status)
  return isJudged && hasTwin ? satisfied : undefined
}

/** A right request that the service says is wrong, or fails over. */
export function isTurnedAway({ exchange }: Call): boolean {
  const { status } = exchange.response
  return [400, 405, 409, 415, 422].includes(status) || (status >= 500 && status !== 503)
}

/** What a create has to be answered with. */
export interface Resource {
  /** Members that come back as they were sent. */
  readonly same?: readonly string[]
  /** Paths that lead to something, `credentialType/version`. */
  readonly has?: readonly string[]
  /** What else is wrong with it, in words. */
  readonly wrong?: readonly string[]
}

/** Judges the answer to a right create: 201 and the resource, with what every resource has. */
export function created(
  call: Call,
  { same = [], has = [], wrong = [] }: Resource,
): Judgement | undefined {
  const { exchange, sent, body } = call
  const { status } = exchange.response
  if (isTurnedAway(call)) {
    return violated({ seen: `a right request was answered ${status}`, expected: '201' })
  }
  if (!succeeded(exchange)) return undefined
  const [, environment] = /\/environments\/([^/]+)/.exec(exchange.request.url) ?? []
  const lost = same.filter(
    (name) => sent[name] !== undefined && JSON.stringify(body[name]) !== JSON.stringify(sent[name]),
  )
  const absent = has.filter((path) => at(body, ...path.split('/')) === undefined)
  return none(
    [
      ...(status === 201 ? [] : [`status ${status}`]),
      ...(isUuid(body.id) ? [] : [`id is ${show(body.id)}`]),
      ...['createdAt', 'updatedAt']
        .filter((name) => !isTime(body[name]))
        .map((name) => `${name} is ${show(body[name])}`),
      ...(at(body, 'environment', 'id') === environment
        ? []
        : [`environment is ${show(body.environment)}`]),
      ...(absent.length > 0 ? [`no ${absent.join(', ')}`] : []),
      ...(lost.length > 0 ? [`other than sent: ${lost.join(', ')}`] : []),
      ...wrong,
    ],
    '201 with the resource',
  )
}

function isUuid(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)
}

/** ISO 8601 in UTC, to whatever part of a second. */
export function isTime(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  )
}

export function fieldsIn(type: unknown): readonly JsonObject[] {
  const metadata = isObject(type) ? type.metadata : undefined
  const fields = isObject(metadata) ? metadata.fields : undefined
  return Array.isArray(fields) ? fields.filter(isObject) : []
}
