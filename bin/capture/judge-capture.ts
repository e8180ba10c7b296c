import type { KeyObject } from 'node:crypto'
import { aggregate } from '../../checks/engine/aggregate.ts'
import { judge } from '../../checks/engine/judge.ts'
import { type JsonObject, textAt } from '../../checks/engine/read.ts'
import type { Finding } from '../../checks/finding.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import { bareAddress } from './bare-address.ts'
import { type CapturedExchange, capturedIn } from './captured.ts'
import { classified } from './classify.ts'
import { evidenceOf, type Reread } from './evidence-of.ts'
import { opened } from './keys.ts'
import { linksIn } from './links.ts'
import { fillings, isRedacted, marker, refilled } from './redacted.ts'
import { linksOf } from './run-links.ts'
import { type Run, runsOf } from './runs.ts'
import { judgeWallets } from './wallet-side.ts'

/** A finding with whom it is about: the issuer (its servers with it), or the wallet that asked it. */
export type CaptureFinding = Finding & {
  readonly side: 'issuer' | 'wallet'
  readonly issuer: string | null
  readonly url: string
}

export type CountedCaptureFinding = CaptureFinding & { readonly times: number }

export interface JudgedRun {
  readonly issuer: string | null
  readonly reread: Reread
  /** Those of earlier runs are not among them. */
  readonly exchanges: readonly AnsweredExchange[]
  readonly findings: readonly CountedCaptureFinding[]
}

export interface CaptureVerdict {
  readonly placed: number
  readonly runs: readonly JudgedRun[]
  /** What stands in the capture and was not judged, by its address alone, and why. */
  readonly notPlaced: readonly { readonly url: string; readonly why: string }[]
  /** Requirements whose judgement rests on what was redacted. */
  readonly notInThisCapture: readonly string[]
}

export interface CaptureOptions {
  readonly profiles?: readonly string[]
  /** Private keys that open encrypted messages. */
  readonly keys?: readonly KeyObject[]
}

/** Entries of an HTTP Archive; pages of our own reports are judged each by itself. */
export async function judgeCapture(
  entries: readonly JsonObject[],
  options: CaptureOptions = {},
): Promise<CaptureVerdict> {
  const pages = Map.groupBy(entries, pageOf)
  const verdicts: CaptureVerdict[] = []
  for (const page of pages.values()) verdicts.push(await judgePage(page, options))
  return {
    placed: verdicts.reduce((sum, { placed }) => sum + placed, 0),
    runs: verdicts.flatMap(({ runs }) => runs),
    notPlaced: verdicts.flatMap(({ notPlaced }) => notPlaced),
    notInThisCapture: [...new Set(verdicts.flatMap((it) => it.notInThisCapture))].toSorted(),
  }
}

async function judgePage(
  entries: readonly JsonObject[],
  options: CaptureOptions,
): Promise<CaptureVerdict> {
  const read = entries.map((entry) => ({ entry, captured: capturedIn(entry) }))
  const unread = read.flatMap(({ entry, captured }) =>
    typeof captured === 'string' ? [{ url: bareAddress(urlOf(entry)), why: captured }] : [],
  )
  const readable = read.flatMap(({ entry, captured }) =>
    typeof captured === 'string' ? [] : [{ entry, captured }],
  )
  const redacted = readable.some(({ entry }) => isRedacted(entry))
  const judged = await judgeExchanges(
    readable.map(({ captured }) => captured),
    options,
    redacted ? readable.map(({ entry }) => entry) : undefined,
  )
  return { ...judged, notPlaced: [...unread, ...judged.notPlaced] }
}

/**
 * Passive checks and schemas over what was captured, in its order.
 * @param entries of the same, where they hold markers: what changes with the values in their place is not certain.
 */
export async function judgeExchanges(
  captured: readonly CapturedExchange[],
  options: CaptureOptions,
  entries?: readonly JsonObject[],
): Promise<CaptureVerdict> {
  const { keys = [] } = options
  const all = await Promise.all(captured.map((it) => opened(it, keys)))
  const placements = classified(all)
  const notPlaced: { readonly url: string; readonly why: string }[] = []
  const placed = all.flatMap((it, index) => {
    const place = placements[index]
    if (!place || 'why' in place) {
      notPlaced.push({ url: bareAddress(it.request.url), why: place?.why ?? '' })
      return []
    }
    const { told: _, ...rest } = it
    const exchange = { id: `ex-${index + 1}`, operation: place.operation, ...rest }
    return [{ exchange, issuer: place.issuer }]
  })
  const links = [...new Set(all.flatMap(linksIn))]
  const runs: JudgedRun[] = []
  const doubtful = new Set<string>()
  for (const run of runsOf(placed)) {
    const { judged, uncertain } = await judgeRun(run, linksOf(run, links), options, entries)
    runs.push(judged)
    for (const id of uncertain) doubtful.add(id)
  }
  return { placed: placed.length, runs, notPlaced, notInThisCapture: [...doubtful].toSorted() }
}

async function judgeRun(
  run: Run,
  links: readonly string[],
  options: CaptureOptions,
  entries: readonly JsonObject[] | undefined,
): Promise<{ readonly judged: JudgedRun; readonly uncertain: readonly string[] }> {
  const reread = await evidenceOf([...run.known, ...run.exchanges], links)
  const findings = findingsOf(run, reread, options)
  const others = entries
    ? await Promise.all(
        fillings.map(async (value) => {
          const again = [...run.known, ...run.exchanges].flatMap((exchange) =>
            filledAgain(exchange, entries, value),
          )
          const filled = await evidenceOf(again, links)
          return new Set(findingsOf(run, filled, options).map(likeness))
        }),
      )
    : []
  const isCertain = (finding: Finding) =>
    !entries ||
    (!marker.test(finding.seen) && others.every((other) => other.has(likeness(finding))))
  const { issuer = null, exchanges } = run
  return {
    judged: { issuer, reread, exchanges, findings: worst(findings.filter(isCertain)) },
    uncertain: findings.filter((it) => !isCertain(it)).map(({ requirement }) => requirement),
  }
}

function findingsOf(
  run: Run,
  { evidence }: Reread,
  { profiles: wanted = ['openid4vci'] }: CaptureOptions,
): readonly CaptureFinding[] {
  const { issuer } = run
  const isPingOne = evidence.exchanges.some(({ operation }) => operation === 'offers-api')
  const profiles = isPingOne ? [...new Set([...wanted, 'pingone'])] : wanted
  const insecureHttp = evidence.exchanges
    .filter(({ request }) => /^http:/i.test(request.url))
    .every(({ request }) => URL.canParse(request.url) && isLocal(new URL(request.url).hostname))
  const known = new Set(run.known.map(({ id }) => id))
  const isNew = ({ exchange }: Finding) => exchange === null || !known.has(exchange)
  const urls = new Map(evidence.exchanges.map(({ id, request }) => [id, request.url]))
  const about = (side: CaptureFinding['side']) => (finding: Finding) => ({
    ...finding,
    side,
    issuer: issuer ?? null,
    url: urls.get(finding.exchange ?? '') ?? '',
  })
  return [
    ...judge(evidence, { profiles, insecureHttp }).filter(isNew).map(about('issuer')),
    ...judgeWallets(evidence, issuer, profiles).filter(isNew).map(about('wallet')),
  ]
}

/** One a side, requirement and verdict, with how often it was seen: what is met is met thousands of times. */
function worst(findings: readonly CaptureFinding[]): readonly CountedCaptureFinding[] {
  const sides = [...Map.groupBy(findings, ({ side }) => side).values()]
  return sides.flatMap((own) => aggregate(own) as readonly CountedCaptureFinding[])
}

function isLocal(host: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|.*\.localhost)$/.test(host)
}

function filledAgain(
  { id, operation, request, response }: AnsweredExchange,
  entries: readonly JsonObject[],
  value: (marked: string) => string,
): readonly AnsweredExchange[] {
  const entry = entries[Number(id.slice('ex-'.length)) - 1]
  const filled = entry && refilled(entry, value)
  const again = filled && capturedIn(filled)
  if (!again || typeof again === 'string') return []
  const { told: _, ...rest } = again
  const isSame = filled === entry
  return [{ id, operation, ...rest, ...(isSame && { request, response }) }]
}

function likeness({ requirement, exchange, verdict, seen }: Finding): string {
  return JSON.stringify([requirement, exchange, verdict, seen])
}

function urlOf(entry: JsonObject): string {
  return textAt(entry, 'request', 'url') ?? ''
}

function pageOf(entry: JsonObject): string {
  return textAt(entry, 'comment')?.startsWith('ex-') ? (textAt(entry, 'pageref') ?? '') : ''
}
