import type { Evidence, ReceivedCredential } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { ExchangeCheck } from '../check.ts'
import { met, none } from '../engine/judgement.ts'
import { viewOf } from '../formats/view.ts'
import { copiesIn, saltsOf } from '../openid4vci/03.3.2-batch-issuance.ts'

/** A second before or after: clocks, and what rounding to whole seconds does. */
const toleranceSeconds = 2

/** What stands on a round ten seconds may have been rounded to it. */
const round = 10

const hour = 3600

/**
 * SD-JWTs that are issued together so that no two showings can be linked, RFC 9901, Section 10.1.
 * @see https://www.rfc-editor.org/rfc/rfc9901#section-10.1
 */
export const sdJwtBatches: readonly ExchangeCheck[] = (['credential', 'deferred'] as const).flatMap(
  (on) => [
    {
      requirement: 'SDJWT-10.1-01',
      on,
      judge(exchange, evidence) {
        const own = sdJwtsIn(exchange, evidence)
        if (own.length < 2) return undefined
        const isShared = (values: readonly unknown[]) => new Set(values).size < values.length
        return none(
          [
            ...(isShared(own.flatMap(saltsOf)) ? ['salts occur in several copies'] : []),
            ...(isShared(own.flatMap((it) => viewOf(it).holderKey ?? []))
              ? ['a key binds several copies']
              : []),
          ],
          'a key and salts of its own for each SD-JWT of a batch',
        )
      },
    },
    {
      requirement: 'SDJWT-10.1-02',
      on,
      judge(exchange, evidence) {
        const own = sdJwtsIn(exchange, evidence)
        const timed = ['iat', 'nbf', 'exp'].filter((claim) =>
          own.every((it) => typeof it.sdJwt?.payload[claim] === 'number'),
        )
        if (own.length < 2 || timed.length === 0) return undefined
        const told = timed.filter((claim) =>
          own.every((it) => isToTheSecond(claim, Number(it.sdJwt?.payload[claim]), exchange)),
        )
        return met(told.length === 0, {
          seen: `${told.join(' and ')} of every copy tell the second of the issuance`,
          expected: 'times that are rounded, or random within a period',
        })
      },
    },
  ],
)

function sdJwtsIn(exchange: AnsweredExchange, evidence: Evidence): readonly ReceivedCredential[] {
  return copiesIn(exchange, evidence).filter(({ format }) => format === 'dc+sd-jwt')
}

/** The time of the exchange as it is; for an end, so many whole hours later. */
function isToTheSecond(
  claim: string,
  time: number,
  { startedAt, durationMs }: AnsweredExchange,
): boolean {
  if (time % round === 0) return false
  const begin = startedAt.getTime() / 1000 - toleranceSeconds
  const length = durationMs / 1000 + 2 * toleranceSeconds
  const after = time - begin
  return after >= 0 && (claim === 'exp' ? after % hour : after) <= length
}
