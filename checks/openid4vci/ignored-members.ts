import type { AnsweredExchange } from '../../protocol/exchange.ts'
import { refusalOf } from '../engine/read.ts'
import { aboutLoad } from '../engine/refusal.ts'
import { type Judgement, satisfied, violated } from '../finding.ts'

/** A request with something in it that no specification knows. */
export interface ProbedRequest {
  /** "member" or "parameter", and its name. */
  readonly extra: string
  readonly served: boolean
  /** The answer gives a reason that the extra has no part in: who asks, or something that was used up. */
  readonly hasOtherReason: boolean
  /** Requests like it without the extra, that were served. */
  readonly twins: readonly AnsweredExchange[]
}

/**
 * Judges that what nobody knows is ignored (OpenID4VCI 1.0, Sections 5.1.3, 6.1, 8.2, 9.1 and 11.1): served it is.
 * Where the same without it was served, any other answer is about it, whatever code it has, but for load.
 */
export function ignores(
  exchange: AnsweredExchange,
  { extra, served, hasOtherReason, twins }: ProbedRequest,
): Judgement | undefined {
  if (served) return satisfied
  const isAboutLoad = aboutLoad.includes(exchange.response.status)
  if (twins.length === 0 || isAboutLoad || hasOtherReason) return undefined
  return violated({
    seen: `with the extra ${extra} the request was answered ${refusalOf(exchange)}, without it one was served`,
    expected: 'what is unknown is ignored',
  })
}
