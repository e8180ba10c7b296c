import type { ExchangeCheck } from '../check.ts'
import { met } from '../engine/judgement.ts'
import { at, isObject, items, show, succeeded, textAt } from '../engine/read.ts'
import { before, created, onCall, refused, typeBefore } from './configuration-api.ts'

const create = ['POST', 'rules'] as const

/**
 * Issuance rules of AUTOMATED types.
 * @see https://developer.pingidentity.com/pingone-api/credentials/credential-issuance-rules.html
 */
export const issuanceRules: readonly ExchangeCheck[] = [
  onCall('P1-RULE-01', create, (call, evidence) =>
    at(typeBefore(call, call.id, evidence), 'management', 'mode') === 'AUTOMATED'
      ? created(call, ['filter', 'automation'])
      : undefined,
  ),
  onCall('P1-RULE-02', create, (call, evidence) =>
    at(typeBefore(call, call.id, evidence), 'management', 'mode') === 'MANAGED'
      ? refused(call, evidence, 'a rule on a MANAGED type')
      : undefined,
  ),
  onCall('P1-RULE-03', create, (call, evidence) => {
    const { automation, filter } = call.sent
    const missing = ['issue', 'update', 'revoke'].filter((name) => !textAt(automation, name))
    const filters = ['groupIds', 'populationIds', 'scim'].filter(
      (name) => isObject(filter) && filter[name] !== undefined,
    )
    if (missing.length === 0 && filters.length === 1) return undefined
    return refused(
      call,
      evidence,
      missing.length > 0 ? `an automation without ${missing.join()}` : `${filters.length} filters`,
    )
  }),
  onCall('P1-RULE-04', ['POST', 'stagedChanges'], ({ exchange, body }) => {
    if (!succeeded(exchange)) return undefined
    const absent = ['issued', 'revoked', 'errors'].filter((name) => !Array.isArray(body[name]))
    return met(absent.length === 0, {
      seen: `${absent.join(', ')} is absent`,
      expected: 'issued, revoked and errors',
    })
  }),
  onCall('P1-RULE-05', ['GET', 'credential'], (call, evidence) => {
    const applied = before(call, evidence).find(
      ({ kind, method, body }) =>
        kind === 'stagedChanges' &&
        method === 'POST' &&
        items(body.issued).some((it) => textAt(it, 'credential', 'id') === call.id),
    )
    if (!applied || !succeeded(call.exchange)) return undefined
    return met(call.body.status === 'PENDING', {
      seen: `status is ${show(call.body.status)} although no wallet retrieved it`,
      expected: 'PENDING',
    })
  }),
]
