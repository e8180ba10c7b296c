import type { ExchangeCheck } from '../check.ts'
import { met, none } from '../engine/judgement.ts'
import {
  at,
  isObject,
  items,
  type JsonObject,
  show,
  strings,
  succeeded,
  textAt,
} from '../engine/read.ts'
import { violated } from '../finding.ts'
import {
  before,
  created,
  isTurnedAway,
  onCall,
  onShown,
  refused,
  typeBefore,
} from './configuration-api.ts'

const create = ['POST', 'rules'] as const

/**
 * Issuance rules of AUTOMATED types.
 * @see https://developer.pingidentity.com/pingone-api/credentials/credential-issuance-rules.html
 */
export const issuanceRules: readonly ExchangeCheck[] = [
  onCall('P1-RULE-01', create, (call, evidence) =>
    at(typeBefore(call, call.id, evidence), 'management', 'mode') === 'AUTOMATED' &&
    ruleMistake(call.sent) === undefined
      ? created(call, {
          same: ['filter', 'automation'],
          has: ['_links/self', 'credentialType/id', 'status', 'filter', 'automation'],
          wrong: [
            ...(['ACTIVE', 'DISABLED'].includes(String(call.body.status ?? 'ACTIVE'))
              ? []
              : [`status is ${show(call.body.status)}`]),
            ...((at(call.body, 'credentialType', 'id') ?? call.id) === call.id
              ? []
              : ['a rule of another type']),
          ],
        })
      : undefined,
  ),
  onCall('P1-RULE-02', create, (call, evidence) =>
    at(typeBefore(call, call.id, evidence), 'management', 'mode') === 'MANAGED'
      ? refused(call, evidence, 'a rule on a MANAGED type')
      : undefined,
  ),
  onCall('P1-RULE-03', create, (call, evidence) => {
    const mistake = ruleMistake(call.sent)
    return mistake === undefined ? undefined : refused(call, evidence, mistake)
  }),
  onShown('P1-RULE-03', ['rules', 'rule'], (rule, { sent, method, kind }) => {
    // A list of rules has a name of its own for its items.
    const isOne = method !== 'DELETE' && !(kind === 'rules' && method === 'GET')
    const mistake = isOne ? ruleMistake(rule) : undefined
    return mistake === undefined || ruleMistake(sent) !== undefined
      ? undefined
      : violated({ seen: `a rule is shown with ${mistake}`, expected: 'a complete rule' })
  }),
  onCall('P1-RULE-04', ['POST', 'stagedChanges'], (call) => {
    const { exchange, sent, body } = call
    const { status } = exchange.response
    if (!succeeded(exchange)) {
      return status === 404 || isTurnedAway(call)
        ? violated({ seen: `what is staged was answered ${status}`, expected: '200' })
        : undefined
    }
    const absent = ['issued', 'revoked', 'errors'].filter((name) => !Array.isArray(body[name]))
    const issued = items(body.issued).map((it) => textAt(it, 'user', 'id'))
    const isComplete = (it: unknown) => textAt(it, 'user', 'id') && textAt(it, 'credential', 'id')
    const failed = items(body.errors).map((it) => textAt(it, 'user', 'id'))
    const named = strings(sent.issue)
    const forgotten = named.filter((user) => ![...issued, ...failed].includes(user))
    const unasked = named.length === 0 ? [] : issued.filter((user) => !named.includes(user ?? ''))
    return none(
      [
        ...(status === 200 ? [] : [`status ${status}`]),
        ...(absent.length > 0 ? [`${absent.join(', ')} is absent`] : []),
        ...(items(body.issued).every(isComplete)
          ? []
          : ['an entry without user.id or credential.id']),
        ...(forgotten.length > 0 ? [`nothing said of ${forgotten.join(', ')}`] : []),
        ...(unasked.length > 0 ? [`issued for ${unasked.join(', ')}, unasked`] : []),
      ],
      '200 with issued, revoked and errors, for the users that were named',
    )
  }),
  onCall('P1-RULE-05', ['GET', 'credential'], (call, evidence) => {
    const applied = before(call, evidence).find(
      ({ kind, method, body }) =>
        kind === 'stagedChanges' &&
        method === 'POST' &&
        items(body.issued).some((it) => textAt(it, 'credential', 'id') === call.id),
    )
    const isGone = [404, 410].includes(call.exchange.response.status)
    if (!applied || (!succeeded(call.exchange) && !isGone)) return undefined
    return met(call.body.status === 'PENDING', {
      seen: `${isGone ? 'it is gone' : `status is ${show(call.body.status)}`} although no wallet retrieved it`,
      expected: 'PENDING',
    })
  }),
]

/** What is wrong with a rule, in words, as it was sent or as it is shown. */
function ruleMistake({ automation, filter }: JsonObject): string | undefined {
  const odd = ['issue', 'update', 'revoke'].filter(
    (name) => !['PERIODIC', 'ON_DEMAND'].includes(textAt(automation, name) ?? ''),
  )
  const filters = ['groupIds', 'populationIds', 'scim'].filter(
    (name) => isObject(filter) && filter[name] !== undefined,
  )
  if (odd.length > 0) return `an automation without ${odd.join()}`
  return filters.length === 1 ? undefined : `${filters.length} filters`
}
