import type { AnsweredExchange } from '../../protocol/exchange.ts'
import { errorOf, refusalOf } from '../engine/read.ts'
import { type Judgement, satisfied, violated } from '../finding.ts'

/** A request with something in it that no specification knows. */
export interface ProbedRequest {
  /** "member" or "parameter", and its name. */
  readonly extra: string
  readonly served: boolean
  /** Error codes that blame the form of a request. */
  readonly blaming: readonly string[]
  /** Requests like it without the extra, that were served. */
  readonly twins: readonly AnsweredExchange[]
}

/**
 * Judges that what nobody knows is ignored (OpenID4VCI 1.0, Sections 5.1.3, 6.1, 8.2, 9.1 and 11.1): served it is.
 * A refusal, or a crash, is about it only where the same without it was served; any other code has another reason.
 */
export function ignores(
  exchange: AnsweredExchange,
  { extra, served, blaming, twins }: ProbedRequest,
): Judgement | undefined {
  if (served) return satisfied
  const { status } = exchange.response
  const error = errorOf(exchange)
  const crashed = status >= 500 && status !== 503
  const blamed = error === undefined ? [400, 422].includes(status) : blaming.includes(error)
  if (twins.length === 0 || !(crashed || blamed)) return undefined
  return violated({
    seen: `with the extra ${extra} the request was answered ${refusalOf(exchange)}, without it one was served`,
    expected: 'what is unknown is ignored',
  })
}
