import type { ReceivedCredential } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { PassiveCheck } from '../check.ts'
import { type DecodedJws, decodeJws, isMacOrNone } from '../engine/jws.ts'
import { judgeChain, judgeKid, judgeTimes, judgeX5c } from '../engine/jwt-members.ts'
import { once } from '../engine/memo.ts'
import { bodyText, items, type JsonObject, succeeded } from '../engine/read.ts'
import { verifiesByCertificate } from '../engine/signature.ts'
import { timeOf } from '../engine/trust.ts'
import type { Judgement } from '../finding.ts'
import { jwtOf } from '../formats/view.ts'
import { type SdJwtParts, takeApart } from '../sd-jwt-vc/decode.ts'

/**
 * Header and claims of every JWT that an issuer signs: credentials, signed metadata, status list tokens.
 * @see https://www.rfc-editor.org/rfc/rfc7515#section-4.1
 * @see https://www.rfc-editor.org/rfc/rfc7519#section-2
 */
export const issuedJwts: readonly PassiveCheck[] = [
  ...onEveryJwt('RFC7515-4.1.4-01', ({ header }) => judgeKid(header)),
  ...onEveryJwt('RFC7515-4.1.6-01', ({ header }) => judgeX5c(header)),
  ...onEveryJwt('RFC7515-4.1.6-02', ({ header }, { verifies, at }) =>
    judgeChain(header, verifies, at),
  ),
  ...onEveryJwt('RFC7519-2-01', ({ payload, disclosures = [] }) =>
    judgeTimes({ ...payload, ...disclosedIn(payload, disclosures) }),
  ),
]

/** An SD-JWT with its disclosures. */
type IssuedJwt = Pick<DecodedJws, 'header' | 'payload'> & Partial<Pick<SdJwtParts, 'disclosures'>>

/** Claims of the JWT itself that the holder may leave out: RFC 9901, Section 4.2.1, hides a claim and leaves it what it is. */
function disclosedIn(payload: JsonObject, disclosures: SdJwtParts['disclosures']): JsonObject {
  const own = disclosures.filter(({ digest }) => items(payload._sd).includes(digest))
  const claims = own.map(({ value }) => value).filter(isClaim)
  return Object.fromEntries(claims.map(([, name, value]) => [name, value]))
}

function isClaim(disclosure: unknown): disclosure is readonly [unknown, string, unknown] {
  return Array.isArray(disclosure) && disclosure.length === 3 && typeof disclosure[1] === 'string'
}

function onEveryJwt(
  requirement: RequirementId,
  judge: (jwt: IssuedJwt, scene: Scene) => Judgement | undefined,
): readonly PassiveCheck[] {
  return [
    {
      requirement,
      on: 'received-credential',
      judge(credential, evidence) {
        const isSdJwt = credential.format === 'dc+sd-jwt'
        const jwt = isSdJwt ? takeApart(credential.raw) : jwtOf(credential)
        const verifies = jwt && verifiedIn(jwt, credential)
        return jwt && judge(jwt, { verifies, at: timeOf(credential, evidence) })
      },
    },
    ...(['issuer-metadata', 'status-list'] as const).map(
      (on): PassiveCheck => ({
        requirement,
        on,
        judge(exchange) {
          const jwt = jwtIn(exchange)
          if (!jwt) return undefined
          const verified = verifiesByCertificate(bodyText(exchange))
          const verifies = 'unknown' in verified ? undefined : verified.holds
          return judge(jwt, { verifies, at: exchange.startedAt })
        },
      }),
    ),
  ]
}

interface Scene {
  /** Whether the signature verifies with the first certificate of `x5c`; undefined: that cannot be told. */
  readonly verifies: boolean | undefined
  readonly at: Date | undefined
}

/** By what the wallet found: it goes by `x5c` where there is one. */
function verifiedIn({ header }: DecodedJws, { facts }: ReceivedCredential): boolean | undefined {
  const found = facts.some(({ name, holds }) => name === 'issuer-key-found' && holds)
  if (header.x5c === undefined || isMacOrNone(header.alg) || !found) return undefined
  return facts.find(({ name }) => name === 'signature-verified')?.holds
}

const jwtIn = once((exchange: AnsweredExchange): DecodedJws | undefined =>
  succeeded(exchange) ? decodeJws(bodyText(exchange)) : undefined,
)
