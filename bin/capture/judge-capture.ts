import { judge } from '../../checks/engine/judge.ts'
import type { JsonObject } from '../../checks/engine/read.ts'
import { textAt } from '../../checks/engine/read.ts'
import type { Finding } from '../../checks/finding.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import { classified } from './classify.ts'
import { exchangeOf } from './exchange-of.ts'

export interface CaptureVerdict {
  readonly placed: number
  readonly findings: readonly (Finding & { readonly url: string })[]
  /** What stands in the capture and was not judged, and why. */
  readonly notPlaced: readonly { readonly url: string; readonly why: string }[]
  /** Requirements whose judgement rests on what was redacted. */
  readonly notInThisCapture: readonly string[]
}

const marker = /‹[^‹›\n]{1,100}›/
/** Of any length and form was what a report does not show: no value stands for it. */
const notShown = /‹not shown: [^‹›\n]{1,100}›/
/** What our own reports say of a body, which can be read all the same. */
const note = /, base64›$|^‹without what repeats: /
const context = { profiles: ['openid4vci'], insecureHttp: true }

/** Passive checks and schemas over what was captured; pages of our own reports are judged each by itself. */
export function judgeCapture(entries: readonly JsonObject[]): CaptureVerdict {
  const operations = classified(entries)
  const notPlaced: CaptureVerdict['notPlaced'][number][] = []
  const pages = new Map([...Map.groupBy(entries, pageOf)].flatMap(windowsOf))
  const findings: CaptureVerdict['findings'][number][] = []
  const redacted = new Set<string>()
  let placed = 0
  for (const page of pages.values()) {
    const exchanges: AnsweredExchange[] = []
    const kept: JsonObject[] = []
    for (const entry of page) {
      const url = textAt(entry, 'request', 'url') ?? ''
      const operation = operations.get(entry)
      const id = `ex-${exchanges.length + 1}`
      const exchange = operation
        ? exchangeOf(entry, id, operation)
        : 'no metadata names its address'
      if (typeof exchange === 'string') notPlaced.push({ url, why: exchange })
      else {
        exchanges.push(exchange)
        kept.push(entry)
      }
    }
    placed += exchanges.length
    const urls = new Map(exchanges.map(({ id, request }) => [id, request.url]))
    for (const { finding, isCertain } of judged(exchanges, kept)) {
      if (isCertain) findings.push({ ...finding, url: urls.get(finding.exchange ?? '') ?? '' })
      else redacted.add(finding.requirement)
    }
  }
  return { placed, findings, notPlaced, notInThisCapture: [...redacted].toSorted() }
}

/** Checks compare exchanges with each other: their time grows with the square of how many there are. */
const longestWindow = Number(process.env.WINDOW ?? 200)

function windowsOf([name, page]: readonly [string, readonly JsonObject[]]) {
  const windows: (readonly [string, readonly JsonObject[]])[] = []
  for (let from = 0; from < page.length; from += longestWindow)
    windows.push([`${name} ${from}`, page.slice(from, from + longestWindow)])
  return windows
}

/** What changes with the value in place of a marker rests on that value, which the capture does not hold. */
function judged(exchanges: readonly AnsweredExchange[], entries: readonly JsonObject[]) {
  const findings = judge(evidenceOf(exchanges), context)
  const isRedacted = entries.some((entry) => marker.test(JSON.stringify(entry)))
  const others = isRedacted ? [long, short].map((value) => refilled(entries, exchanges, value)) : []
  return findings.map((finding) => ({
    finding,
    isCertain: !marker.test(finding.seen) && others.every((other) => other.has(likeness(finding))),
  }))
}

function refilled(
  entries: readonly JsonObject[],
  exchanges: readonly AnsweredExchange[],
  value: (marked: string) => string,
): ReadonlySet<string> {
  const again = entries.flatMap((entry, index) => {
    const redacted = JSON.stringify(entry)
    if (notShown.test(redacted)) return []
    const text = redacted.replaceAll(new RegExp(marker, 'g'), (it) =>
      note.test(it) ? it : value(it),
    )
    const { id, operation } = exchanges[index] as AnsweredExchange
    const exchange = exchangeOf(JSON.parse(text), id, operation)
    return typeof exchange === 'string' ? [] : [exchange]
  })
  return new Set(judge(evidenceOf(again), context).map(likeness))
}

function long(marked: string): string {
  return Buffer.from(`${marked}${'value '.repeat(5)}`).toString('base64url')
}

function short(marked: string): string {
  return marked.replaceAll(/[^\w.]/g, '')
}

function likeness({ requirement, exchange, verdict, seen }: Finding): string {
  return JSON.stringify([requirement, exchange, verdict, seen])
}

function evidenceOf(exchanges: readonly AnsweredExchange[]) {
  return { exchanges, offers: [], credentials: [], attempts: [], fallbacks: [] }
}

function pageOf(entry: JsonObject): string {
  return textAt(entry, 'comment')?.startsWith('ex-') ? (textAt(entry, 'pageref') ?? '') : ''
}
