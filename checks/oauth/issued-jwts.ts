import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { PassiveCheck } from '../check.ts'
import { type DecodedJws, decodeJws } from '../engine/jws.ts'
import { judgeChain, judgeKid, judgeTimes, judgeX5c } from '../engine/jwt-members.ts'
import { once } from '../engine/memo.ts'
import { bodyText, succeeded } from '../engine/read.ts'
import { timeOf } from '../engine/trust.ts'
import type { Judgement } from '../finding.ts'
import { jwtOf } from '../formats/view.ts'
import { takeApart } from '../sd-jwt-vc/decode.ts'

/**
 * Header and claims of every JWT that an issuer signs: credentials, signed metadata, status list tokens.
 * @see https://www.rfc-editor.org/rfc/rfc7515#section-4.1
 * @see https://www.rfc-editor.org/rfc/rfc7519#section-2
 */
export const issuedJwts: readonly PassiveCheck[] = [
  ...onEveryJwt('RFC7515-4.1.4-01', ({ header }) => judgeKid(header)),
  ...onEveryJwt('RFC7515-4.1.6-01', ({ header }) => judgeX5c(header)),
  ...onEveryJwt('RFC7515-4.1.6-02', ({ header }, at) => judgeChain(header, at)),
  ...onEveryJwt('RFC7519-2-01', ({ payload }) => judgeTimes(payload)),
]

function onEveryJwt(
  requirement: string,
  judge: (jwt: DecodedJws, at: Date | undefined) => Judgement | undefined,
): readonly PassiveCheck[] {
  return [
    {
      requirement,
      on: 'received-credential',
      judge(credential, evidence) {
        const jwt =
          credential.format === 'dc+sd-jwt' ? takeApart(credential.raw) : jwtOf(credential)
        return jwt && judge(jwt, timeOf(credential, evidence))
      },
    },
    ...(['issuer-metadata', 'status-list'] as const).map(
      (on): PassiveCheck => ({
        requirement,
        on,
        judge(exchange) {
          const jwt = jwtIn(exchange)
          return jwt && judge(jwt, exchange.startedAt)
        },
      }),
    ),
  ]
}

const jwtIn = once((exchange: AnsweredExchange): DecodedJws | undefined =>
  succeeded(exchange) ? decodeJws(bodyText(exchange)) : undefined,
)
