import { inWords } from '../../protocol/in-words.ts'
import type { ExchangeCheck } from '../check.ts'
import { met } from '../engine/judgement.ts'
import { at, isObject, items, show, succeeded, textAt } from '../engine/read.ts'
import { type Call, created, fieldsIn, onCall, refused, typeBefore } from './configuration-api.ts'

const create = ['POST', 'credentials'] as const

/**
 * User credentials, as they are made, changed and revoked.
 * @see https://developer.pingidentity.com/pingone-api/credentials/user-credentials.html
 */
export const userCredentials: readonly ExchangeCheck[] = [
  onCall('P1-CRED-01', create, (call) =>
    textAt(call.sent, 'credentialType', 'id') === undefined ? undefined : created(call, []),
  ),
  onCall('P1-CRED-02', create, ({ exchange, sent, body }) => {
    if (!succeeded(exchange) || sent.expiresAt !== undefined) return undefined
    return met(body.status === 'PENDING', {
      seen: `status is ${show(body.status)}`,
      expected: 'PENDING',
    })
  }),
  onCall('P1-CRED-04', create, (call, evidence) =>
    textAt(call.sent, 'credentialType', 'id') === undefined
      ? refused(call, evidence, 'a credential of no type')
      : undefined,
  ),
  onCall('P1-CRED-05', create, (call, evidence) => {
    const type = typeBefore(call, textAt(call.sent, 'credentialType', 'id') ?? '', evidence)
    return at(type, 'management', 'mode') === 'AUTOMATED'
      ? refused(call, evidence, 'a credential of an AUTOMATED type')
      : undefined
  }),
  onCall('P1-CRED-06', ['POST', 'credential'], ({ exchange, id, body }) => {
    const type = exchange.request.headers['content-type'] ?? ''
    if (!/revokecredential/i.test(type) || !succeeded(exchange)) return undefined
    return met(body.id === id && body.status === 'REVOKED' && isObject(body.credentialType), {
      seen: `status is ${show(body.status)} of ${show(body.id)}`,
      expected: 'the whole resource, REVOKED',
    })
  }),
  onCall('P1-CRED-07', create, ({ exchange, sent, body }) => {
    const end = typeof sent.expiresAt === 'string' ? Date.parse(sent.expiresAt) : Number.NaN
    // A day: the clocks need not agree.
    if (!succeeded(exchange) || !(end < exchange.startedAt.getTime() - 86_400_000)) return undefined
    return met(body.status === 'REVOKED', {
      seen: `status is ${show(body.status)} although its end has come`,
      expected: 'REVOKED',
    })
  }),
  onCall('P1-CRED-08', ['PUT', 'credential'], (call, evidence) => {
    const missing = requiredFieldLeftOut(call, evidence)
    return missing === undefined
      ? undefined
      : refused(call, evidence, `data without the required ${missing}`)
  }),
  ...(['types', 'credentials'] as const).map((kind) =>
    onCall('P1-CRED-09', ['GET', kind], ({ exchange, body }) => {
      if (!succeeded(exchange)) return undefined
      const listed = at(body, '_embedded', 'items')
      const isRight = Array.isArray(listed) && body.size === listed.length
      const hasMetadata =
        kind === 'types' && items(listed).some((it) => isObject(it) && it.metadata !== undefined)
      return met(isRight && !hasMetadata, {
        seen: isRight ? 'types with their metadata' : `size is ${show(body.size)}`,
        expected: '_embedded.items, as many as size says, types without metadata',
      })
    }),
  ),
]

function requiredFieldLeftOut(
  call: Call,
  evidence: Parameters<typeof typeBefore>[2],
): string | undefined {
  const type = typeBefore(call, textAt(call.sent, 'credentialType', 'id') ?? '', evidence)
  const given = isObject(call.sent.data) ? call.sent.data : {}
  const left = fieldsIn(type).find(
    ({ type: kind, title, required, value }) =>
      kind === 'Alphanumeric Text' &&
      required === true &&
      value === undefined &&
      given[inWords(title)] === undefined,
  )
  return left && inWords(left.title)
}
