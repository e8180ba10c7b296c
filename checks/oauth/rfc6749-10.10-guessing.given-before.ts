import type { AnsweredExchange, Operation } from '../../protocol/exchange.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { ExchangeCheck } from '../check.ts'
import { met } from '../engine/judgement.ts'
import { earlier } from '../engine/lookup.ts'
import { answered, succeeded, textAt } from '../engine/read.ts'
import { parameter, requestMembers } from '../engine/request.ts'
import type { Judgement } from '../finding.ts'
import { onRedirects, redirectBehindCode } from './redirect.ts'

const preAuthorized = 'urn:ietf:params:oauth:grant-type:pre-authorized_code'

/**
 * What identifies one grant, one transaction or one answer is nobody else's: a value that was given out before can be
 * used by whoever has it.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-10.10
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-8.3
 */
export const givenBefore: readonly ExchangeCheck[] = [
  onlyOnce('RFC6749-10.10-01', 'token', {
    name: 'access token',
    idOf: (it) => textAt(answered(it), 'access_token'),
    // Refreshing may bring the same one again.
    purposeOf: (it) => parameter(it, 'code') ?? parameter(it, 'pre-authorized_code'),
  }),
  onlyOnce('RFC6749-10.10-01', 'offer', {
    name: 'pre-authorized code',
    idOf: (it) => textAt(answered(it), 'grants', preAuthorized, 'pre-authorized_code'),
    purposeOf: ({ request }) => request.url,
  }),
  ...onRedirects('RFC6749-10.10-01', ({ exchange, parameters, request }, evidence) => {
    const code = parameters.get('code') ?? undefined
    const first = redirectBehindCode(code, evidence)
    // A page that is loaded once more leads to the same redirect.
    if (!first || first.request.get('state') === request.get('state'))
      return first && fresh('code', undefined)
    return fresh('code', first.exchange.id === exchange.id ? undefined : first.exchange)
  }),
  onlyOnce('VCI-8.3-02', 'credential', {
    name: 'transaction_id',
    idOf: (it) => textAt(answered(it), 'transaction_id'),
    purposeOf: ({ request }) => request.headers.authorization,
  }),
  ...(['credential', 'deferred'] as const).map((on) =>
    onlyOnce('VCI-8.3-13', on, {
      name: 'notification_id',
      // Notifications of both go to one endpoint.
      among: ['credential', 'deferred'],
      idOf: (it) => textAt(answered(it), 'notification_id'),
      purposeOf: (it) => textAt(requestMembers(it), 'transaction_id') ?? it.id,
      // What the same credential is called when it is issued again is the issuer's choice.
      level: 'SHOULD',
    }),
  ),
]

interface Identifying {
  readonly name: string
  idOf(exchange: AnsweredExchange): string | undefined
  /** What the value is good for: the same one may come again for the same. */
  purposeOf(exchange: AnsweredExchange): string | undefined
  readonly level?: 'SHOULD'
  /** Whose answers give such values out; absent: those that are judged. */
  readonly among?: readonly Operation[]
}

function onlyOnce(
  requirement: RequirementId,
  on: Operation,
  { name, idOf, purposeOf, level, among = [on] }: Identifying,
): ExchangeCheck {
  return {
    requirement,
    on,
    judge(exchange, evidence) {
      const [value, purpose] = [idOf(exchange), purposeOf(exchange)]
      if (!succeeded(exchange) || value === undefined || purpose === undefined) return undefined
      const before = earlier(exchange, evidence, ...among).find((it) => {
        const other = purposeOf(it)
        return idOf(it) === value && other !== undefined && other !== purpose
      })
      return fresh(name, before, level)
    },
  }
}

function fresh(name: string, before: AnsweredExchange | undefined, level?: 'SHOULD'): Judgement {
  return met(before === undefined, {
    seen: `the ${name} was given out before, in ${before?.id}`,
    expected: `a ${name} of its own`,
    ...(level && { level }),
  })
}
