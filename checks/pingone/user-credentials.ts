import { inWords } from '../../protocol/in-words.ts'
import type { ExchangeCheck } from '../check.ts'
import { met, none } from '../engine/judgement.ts'
import { at, isObject, items, show, succeeded, textAt } from '../engine/read.ts'
import { violated } from '../finding.ts'
import {
  before,
  type Call,
  created,
  fieldsIn,
  isTurnedAway,
  onCall,
  refused,
  typeBefore,
} from './configuration-api.ts'

const create = ['POST', 'credentials'] as const

/**
 * User credentials, as they are made, changed and revoked.
 * @see https://developer.pingidentity.com/pingone-api/credentials/user-credentials.html
 */
export const userCredentials: readonly ExchangeCheck[] = [
  onCall('P1-CRED-01', create, (call, evidence) => {
    const type = textAt(call.sent, 'credentialType', 'id')
    const known = type === undefined ? undefined : typeBefore(call, type, evidence)
    const isWrong =
      at(known, 'management', 'mode') === 'AUTOMATED' || requiredFieldLeftOut(call, evidence)
    // Whoever knows nothing of the type cannot say that the request was right.
    if (type === undefined || isWrong || (!known && !succeeded(call.exchange))) return undefined
    return created(call, {
      has: [
        ...['user/id', 'credentialType/id', 'credentialType/version', 'title', 'status'],
        ...['self', 'environment', 'user', 'credentialType', 'credentialTypeVersion'].map(
          (name) => `_links/${name}`,
        ),
      ],
      wrong: [
        ...unless(at(call.body, 'user', 'id'), call.id, 'user'),
        ...unless(at(call.body, 'credentialType', 'id'), type, 'type'),
      ],
    })
  }),
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
  onCall('P1-CRED-06', ['POST', 'credential'], (call, evidence) => {
    const { exchange, id, body } = call
    const { status, headers } = exchange.response
    if (!/revokecredential/i.test(exchange.request.headers['content-type'] ?? '')) return undefined
    const isThere = before(call, evidence).some(
      ({ kind, body }) => kind === 'credentials' && body.id === id,
    )
    if (!succeeded(exchange)) {
      return isThere && (status === 404 || isTurnedAway(call))
        ? violated({ seen: `the revocation was answered ${status}`, expected: '200' })
        : undefined
    }
    const end = Date.parse(textAt(body, 'expiresAt') ?? '')
    const now = [exchange.startedAt.getTime(), Date.parse(headers.date ?? '')]
    return none(
      [
        ...(status === 200 ? [] : [`status ${status}`]),
        ...(body.status === 'REVOKED' ? [] : [`it is ${show(body.status)}`]),
        ...(body.id === id ? [] : [`id is ${show(body.id)}`]),
        ...['credentialType', 'user']
          .filter((name) => !isObject(body[name]))
          .map((name) => `no ${name}`),
        ...(now.some((it) => Math.abs(end - it) <= 60_000)
          ? []
          : [`expiresAt is ${show(body.expiresAt)}`]),
      ],
      '200 with the whole resource, REVOKED, which ends now',
    )
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
    if (missing !== undefined)
      return refused(call, evidence, `data without the required ${missing}`)
    const type = textAt(call.sent, 'credentialType', 'id')
    const isKnown = type !== undefined && typeBefore(call, type, evidence) !== undefined
    return isKnown && isTurnedAway(call)
      ? violated({
          seen: `all the data was answered ${call.exchange.response.status}`,
          expected: '200',
        })
      : undefined
  }),
  ...(['types', 'credentials'] as const).map((kind) =>
    onCall('P1-CRED-09', ['GET', kind], ({ exchange, body, id: user }) => {
      if (!succeeded(exchange)) return undefined
      const listed = at(body, '_embedded', 'items')
      const isRight = Array.isArray(listed) && body.size === listed.length
      const isLong = (it: unknown) =>
        at(it, 'metadata') !== undefined || at(it, 'cardDesignTemplate') !== undefined
      const foreign = items(listed).filter((it) => at(it, 'user', 'id') !== user)
      return none(
        [
          ...(isRight ? [] : [`size is ${show(body.size)}`]),
          ...(kind === 'types' && items(listed).some(isLong) ? ['types with their metadata'] : []),
          ...(kind === 'credentials' && foreign.length > 0
            ? [`${foreign.length} credentials of another user`]
            : []),
        ],
        '_embedded.items, as many as size says, types without metadata, credentials of the user',
      )
    }),
  ),
]

/** In words, where a value is another than it has to be. */
function unless(value: unknown, due: unknown, name: string): readonly string[] {
  return value === undefined || value === due ? [] : [`${name} is ${show(value)}`]
}

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
