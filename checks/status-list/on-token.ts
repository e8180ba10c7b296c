import type { Evidence, ReceivedCredential, StatusLookup } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import {
  listBytes,
  readStatusListToken,
  type StatusListForm,
  type StatusListToken,
} from '../../protocol/status-list.ts'
import type { ExchangeCheck, JudgeContext } from '../check.ts'
import { once } from '../engine/memo.ts'
import { succeeded } from '../engine/read.ts'
import type { Judgement } from '../finding.ts'

/** Of a Status List Token that came, and whose status it was fetched for. */
export interface TokenScene {
  readonly exchange: AnsweredExchange
  readonly evidence: Evidence
  readonly context: JudgeContext
  readonly lookups: readonly Lookup[]
}

export interface Lookup {
  readonly credential: ReceivedCredential
  readonly lookup: StatusLookup
}

type Form<F extends StatusListForm> = Extract<StatusListToken, { readonly form: F }>

/** Judges every answer to a request for the present status, whatever it is. */
export function onAnswer(
  requirement: RequirementId,
  judge: (exchange: AnsweredExchange, scene: TokenScene) => Judgement | undefined,
): ExchangeCheck {
  return {
    requirement,
    on: 'status-list',
    judge: (exchange, evidence, context) =>
      isHistorical(exchange)
        ? undefined
        : judge(exchange, {
            ...{ exchange, evidence, context },
            lookups: lookupsOf(exchange, evidence),
          }),
  }
}

/** Judges every Status List Token that was served. */
export function onToken(
  requirement: RequirementId,
  judge: (token: StatusListToken, scene: TokenScene) => Judgement | undefined,
): ExchangeCheck {
  return onAnswer(requirement, (exchange, scene) => {
    const token = succeeded(exchange) ? tokenIn(exchange) : undefined
    return typeof token === 'object' ? judge(token, scene) : undefined
  })
}

/** Judges those of one form. */
export function onForm<F extends StatusListForm>(
  form: F,
  requirement: RequirementId,
  judge: (token: Form<F>, scene: TokenScene) => Judgement | undefined,
): ExchangeCheck {
  return onToken(requirement, (token, scene) =>
    isOf(form, token) ? judge(token, scene) : undefined,
  )
}

/** A sentence fragment when the body is no Status List Token. */
export const tokenIn = once(({ response }: AnsweredExchange) => readStatusListToken(response.body))

/** The list's bytes; a sentence fragment when they cannot be had. */
export const bytesOf = once(listBytes)

/** A request for the status at some other time (Section 8.4). */
export function isHistorical({ request }: AnsweredExchange): boolean {
  return new URL(request.url).searchParams.has('time')
}

function isOf<F extends StatusListForm>(form: F, token: StatusListToken): token is Form<F> {
  return token.form === form
}

function lookupsOf({ id }: AnsweredExchange, { credentials }: Evidence): readonly Lookup[] {
  return credentials.flatMap((credential) =>
    (credential.statuses ?? [])
      .filter(({ exchange }) => exchange === id)
      .map((lookup) => ({ credential, lookup })),
  )
}
