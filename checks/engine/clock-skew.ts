import type { Evidence, ReceivedCredential } from '../../protocol/evidence.ts'
import { type AnsweredExchange, wasAnswered } from '../../protocol/exchange.ts'
import { inWords } from '../../protocol/in-words.ts'
import type { Finding } from '../finding.ts'
import { documentOf, jwtOf, mdocOf } from '../formats/view.ts'
import { tdate } from '../mdoc/on-mdoc.ts'
import { decodeJws } from './jws.ts'
import { exchangeById } from './lookup.ts'
import { once } from './memo.ts'
import { answered, at, bodyText, succeeded, textAt } from './read.ts'

/** How far the issuer's clock is from ours, where several of its times agree on that. */
export interface ClockSkew {
  /** Positive: the issuer's clock is ahead. */
  readonly seconds: number
  /** `the iat of a status list and the Date header` */
  readonly told: string
}

/** Nearer clocks are the same for every purpose of these protocols. */
const toleratedSeconds = 60
/** What one clock says is this near together, however long a list or a credential lay ready. */
const agreementSeconds = 45

/** A clock that nobody keeps is off by minutes; a wrong unit, zone or calculation by more. */
const plausibleSeconds = 600

interface Sample {
  readonly kind: string
  readonly seconds: number
}

/**
 * Several times of different kinds that are off by the same are a clock, and so is what was made a few minutes from now; one value
 * that is further off is wrong. An age proves nothing, as documents are made in advance: only `Date` can tell that a clock is behind.
 */
export const clockSkew = once((evidence: Evidence): ClockSkew | undefined => {
  const off = samplesIn(evidence).filter(({ seconds }) => Math.abs(seconds) > toleratedSeconds)
  const groups = off.map((sample) =>
    off.filter(({ seconds }) => Math.abs(seconds - sample.seconds) <= agreementSeconds),
  )
  const kindsOf = (group: readonly Sample[]) => [...new Set(group.map(({ kind }) => kind))]
  const largest = groups.toSorted((a, b) => kindsOf(b).length - kindsOf(a).length)[0] ?? []
  const kinds = kindsOf(largest)
  const isPlain = largest.every((it) => it.kind !== dateHeader && it.seconds <= plausibleSeconds)
  if (kinds.length === 0 || (kinds.length === 1 && !isPlain)) return undefined
  const sorted = largest.map(({ seconds }) => seconds).toSorted((a, b) => a - b)
  const seconds = Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0)
  return { seconds, told: kinds.join(' and ') }
})

/** The `Date` header alone tells that a right proof may have looked old, or not yet made. */
export const serverClockSkew = once((evidence: Evidence): ClockSkew | undefined => {
  const dates = samplesIn(evidence).filter(({ kind }) => kind === dateHeader)
  const sorted = dates.map(({ seconds }) => seconds).toSorted((a, b) => a - b)
  const seconds = Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0)
  return Math.abs(seconds) > toleratedSeconds ? { seconds, told: dateHeader } : undefined
})

/** `The issuer's clock is about 180 seconds ahead of this machine's (…): one of them is wrong.` */
export function describeSkew({ seconds, told }: ClockSkew): string {
  const direction = seconds > 0 ? 'ahead of' : 'behind'
  return `clock skew: by ${told} the issuer's clock is about ${Math.abs(seconds)} seconds ${direction} this machine's; one of them is wrong`
}

const dateHeader = 'the Date header'

const samplesIn = once((evidence: Evidence): readonly Sample[] => [
  ...evidence.exchanges
    .filter(wasAnswered)
    .flatMap((exchange) => [
      ...dateSample(exchange),
      ...issuedAt(exchange).flatMap(({ kind, iat }) => future(kind, iat, exchange)),
    ]),
  ...evidence.credentials.flatMap((credential) => {
    const exchange = exchangeById(evidence, credential.exchange)
    if (!exchange) return []
    return timesOf(credential).flatMap(({ kind, iat }) => future(kind, iat, exchange))
  }),
])

/** When a credential says it was made; however many members say so, they come of one look at the clock. */
function timesOf(
  credential: ReceivedCredential,
): readonly { readonly kind: string; readonly iat: unknown }[] {
  const { format, sdJwt } = credential
  if (format === 'dc+sd-jwt') return [{ kind: 'the iat of a credential', iat: sdJwt?.payload.iat }]
  const info = mdocOf(credential)?.mso?.get('validityInfo')
  if (info instanceof Map) {
    const kind = 'signed and validFrom of an mdoc'
    return ['signed', 'validFrom'].map((name) => ({ kind, iat: seconds(tdate(info.get(name))) }))
  }
  const document = documentOf(credential)
  const payload = jwtOf(credential)?.payload
  const kind = 'the issuance date of a credential'
  return [
    { kind, iat: payload?.iat },
    { kind, iat: payload?.nbf },
    { kind, iat: seconds(dateOf(textAt(document, 'issuanceDate'))) },
    { kind, iat: seconds(dateOf(textAt(document, 'validFrom'))) },
  ]
}

function dateOf(text: string | undefined): Date {
  return new Date(text ?? Number.NaN)
}

/** Since 1970; undefined for no time. */
function seconds(time: Date | undefined): number | undefined {
  const ms = time?.getTime()
  return ms === undefined || Number.isNaN(ms) ? undefined : ms / 1000
}

/** The header is in whole seconds, and the answer took its time. */
function dateSample(exchange: AnsweredExchange): readonly Sample[] {
  const date = Date.parse(exchange.response.headers.date ?? '')
  if (Number.isNaN(date)) return []
  const begin = exchange.startedAt.getTime()
  const end = begin + exchange.durationMs
  const ms = date > end ? date - end : date + 1000 < begin ? date + 1000 - begin : 0
  return [{ kind: dateHeader, seconds: ms / 1000 }]
}

function future(kind: string, iat: unknown, exchange: AnsweredExchange): readonly Sample[] {
  if (typeof iat !== 'number') return []
  const end = exchange.startedAt.getTime() + exchange.durationMs
  const seconds = iat - end / 1000
  return seconds > 0 ? [{ kind, seconds }] : []
}

function issuedAt(
  exchange: AnsweredExchange,
): readonly { readonly kind: string; readonly iat: unknown }[] {
  if (!succeeded(exchange)) return []
  const jwt = (kind: string, text: string | undefined) => {
    const iat = decodeJws(text ?? '')?.payload.iat
    return iat === undefined ? [] : [{ kind, iat }]
  }
  switch (exchange.operation) {
    case 'status-list':
      return jwt('the iat of a status list', bodyText(exchange))
    case 'issuer-metadata':
      return jwt('the iat of signed metadata', bodyText(exchange))
    case 'token':
      return jwt('the iat of an access token', textAt(answered(exchange), 'access_token'))
    case 'offers-api': {
      const made = exchange.request.method === 'POST' ? at(answered(exchange), 'createdAt') : ''
      const ms = Date.parse(inWords(made))
      return Number.isNaN(ms) ? [] : [{ kind: 'createdAt of an offer', iat: ms / 1000 }]
    }
    default:
      return []
  }
}

/** Refusals of what carries our time: judged by the answer alone, which does not say so. */
const rightProofs = ['RFC9449-5-03', 'RFC9449-10.1-01', 'RFC9449-7.1-01']

/**
 * What is violated by our clock and not by the issuer's is told as the skew that it is: nobody can see from outside which of two
 * clocks is right.
 * @param judge the same evidence by another clock.
 */
export function withClockSkew(
  findings: readonly Finding[],
  evidence: Evidence,
  judge: (evidence: Evidence) => readonly Finding[],
): readonly Finding[] {
  const skew = clockSkew(evidence)
  const server = serverClockSkew(evidence) ?? skew
  if (!server || !findings.some(({ verdict }) => verdict === 'violated')) return findings
  const stillViolated = new Set(
    skew ? judge(byTheClockOf(skew, evidence)).filter(isViolated).map(keyOf) : [],
  )
  return findings.map((finding) => {
    if (!isViolated(finding)) return finding
    const isOurs = skew !== undefined && !stillViolated.has(keyOf(finding))
    if (!isOurs && !rightProofs.includes(finding.requirement)) return finding
    const reason = `${describeSkew(isOurs ? skew : server)}: ${finding.seen}`
    return { ...finding, verdict: 'inconclusive', seen: '', expected: '', reason }
  })
}

function isViolated({ verdict }: Finding): boolean {
  return verdict === 'violated'
}

function keyOf({ requirement, exchange }: Finding): string {
  return `${requirement} ${exchange}`
}

function byTheClockOf({ seconds }: ClockSkew, evidence: Evidence): Evidence {
  return {
    ...evidence,
    exchanges: evidence.exchanges.map((exchange) => ({
      ...exchange,
      startedAt: new Date(exchange.startedAt.getTime() + seconds * 1000),
    })),
  }
}
