import { setTimeout as sleep } from 'node:timers/promises'
import type { GrantType } from '../../protocol/grants.ts'
import type { CredentialOutcome, Failure } from '../../protocol/outcomes.ts'
import { UsageError } from '../../protocol/usage-error.ts'
import { oneLine } from '../../reporting/plain-text.ts'
import type { OfferTicket, OfferWish } from '../../targets/target.ts'
import { redactorFor } from '../../targets/target-redactor.ts'
import { describe, isFailure } from '../../wallet/failure.ts'
import type { RecordingHttp } from '../../wallet/http/http.ts'
import type { Journey } from '../../wallet/journey.ts'
import type { LoadSession } from './load-session.ts'
import type { FlowEnd, FlowError } from './recorder.ts'

/** A flow that was walked, for who looks at it closely. */
export interface WalkedFlow {
  readonly end: FlowEnd
  /** Absent where no offer could be made. */
  readonly way?: {
    readonly ticket: OfferTicket
    readonly offer: unknown
    readonly journey: Journey
    readonly http: RecordingHttp
    readonly accessToken?: string
  }
  /** Spent on looking closely: no part of what it took. */
  readonly asideMs: number
  /** The user's to mend, where the offer source said so. */
  readonly usage?: UsageError
}

export interface FlowWish {
  readonly wallet: number
  readonly index: number
  readonly grant: GrantType
  /** Looks at the offer before it is taken, and again when there is a token. */
  readonly onStage?: ((ticket: OfferTicket) => Promise<void>) | undefined
}

/** One correct flow, from a new offer to the credential. What goes wrong is data. */
export async function walk(load: LoadSession, wish: FlowWish): Promise<WalkedFlow> {
  const ticket = await newOffer(load, wish)
  if ('end' in ticket) return ticket
  const count = { isOn: true }
  const http = load.httpOf(wish.wallet, count)
  const journey = load.journey(http, wish.grant)
  let asideMs = 0
  const look = async () => {
    const began = performance.now()
    await wish.onStage?.(ticket)
    asideMs += performance.now() - began
  }
  await look()
  const { offer, ...sighting } = await journey.takeOffer(
    ticket.offer,
    ticket.txCode,
    load.session.clock.now(),
  )
  const way = { ticket, offer, journey, http }
  const failed = (failure: Failure, step: string): WalkedFlow => {
    count.isOn = false
    return { way, asideMs, end: endOf(failure, step, load, http) }
  }
  if (sighting.problem !== undefined && sighting.exchange === undefined) {
    return failed({ kind: 'not-reached', reason: sighting.problem }, 'offer')
  }
  const token = await journey.requestToken()
  if (isFailure(token)) return failed(token, 'token')
  await look()
  const outcome = await received(journey, load.target.patienceSeconds)
  if (isFailure(outcome)) return failed(outcome, 'credential')
  count.isOn = false
  if (outcome.kind === 'issued') {
    const { accessToken } = token
    return { way: { ...way, accessToken }, asideMs, end: { kind: 'completed' } }
  }
  const reason = 'The credential was put off for longer than "patienceSeconds".'
  return failed({ kind: 'not-reached', reason, exchange: outcome.exchange }, 'deferred')
}

/** Put off, it is collected when the issuer said. */
async function received(journey: Journey, patienceSeconds: number): Promise<CredentialOutcome> {
  const outcome = await journey.requestCredential()
  if (outcome.kind !== 'deferred') return outcome
  let waited = 0
  return journey.collectDeferred(async (seconds) => {
    if (waited + seconds > patienceSeconds) return false
    waited += seconds
    await sleep(seconds * 1000)
    return true
  })
}

/** @returns how the flow ended, where there was no offer for it. */
export async function newOffer(
  load: LoadSession,
  wish: Pick<FlowWish, 'grant' | 'index'>,
  isCounted = true,
): Promise<OfferTicket | WalkedFlow> {
  const began = performance.now()
  const count = (isMade: boolean) => {
    if (isCounted) load.recorder.madeOffer(isMade, performance.now() - began)
  }
  try {
    const ticket = await load.session.createOffer(offerWish(load, wish))
    const isMade = !('cannot' in ticket)
    count(isMade)
    if (isMade) return ticket
    const error = { step: 'new offer', kind: 'cannot be made', example: told(load, ticket.cannot) }
    return { end: { kind: 'failed', error: { ...error, isAbsent: true } }, asideMs: 0 }
  } catch (error) {
    count(false)
    const end = endWithoutOffer(load, error)
    return { end, asideMs: 0, ...(error instanceof UsageError && { usage: error }) }
  } finally {
    load.http.log.forgetAllBut(exchangesKept)
  }
}

function offerWish(
  { target: { credentials = [] } }: LoadSession,
  wish: Pick<FlowWish, 'grant' | 'index'>,
): OfferWish {
  const configuration = credentials[wish.index % credentials.length]
  return {
    grants: [wish.grant],
    ...(configuration !== undefined && { configurations: [configuration] }),
  }
}

function endWithoutOffer(load: LoadSession, error: unknown): FlowEnd {
  if (load.isInterrupted) return { kind: 'cut' }
  const message = error instanceof Error ? error.message : String(error)
  // Our own sentence: see `busyFailure`.
  if (/ is busy: it answered (?:429|503) /.test(message)) return { kind: 'busy' }
  return {
    kind: 'failed',
    error: {
      step: 'new offer',
      kind: 'no offer',
      example: told(load, message),
      isUnreachable:
        /No connection to|could not be resolved|did not answer|broke before|TLS with/.test(message),
    },
  }
}

/** What the source of offers said. */
function told(load: LoadSession, text: string): string {
  const redactor = redactorFor(load.target, load.http.log.evidence().exchanges)
  return oneLine(redactor.text(text), longestExample)
}

const longestExample = 300

/** Of the requests to the offer source: for the redaction of what it says. */
const exchangesKept = 200

function endOf(failure: Failure, verb: string, load: LoadSession, http: RecordingHttp): FlowEnd {
  const code = failure.kind === 'unreachable' ? failure.code : codeBehind(failure, http)
  if (code === 'ERR_INTERRUPTED' || (load.isInterrupted && failure.kind !== 'refused')) {
    return { kind: 'cut' }
  }
  if (code === 'ERR_BUSY') return { kind: 'busy' }
  return { kind: 'failed', error: errorOf(failure, verb, code, { load, http }) }
}

/** Of the exchange that stood in the way of a request that was not made. */
function codeBehind({ exchange }: Failure, { log }: RecordingHttp): string | undefined {
  const met = exchange === undefined ? undefined : log.exchange(exchange)
  return met && 'failure' in met ? met.failure.code : undefined
}

function errorOf(
  failure: Failure,
  verb: string,
  code: string | undefined,
  { load, http: { log } }: { readonly load: LoadSession; readonly http: RecordingHttp },
): FlowError {
  const redactor = redactorFor(load.target, log.evidence().exchanges)
  const met = failure.exchange === undefined ? undefined : log.exchange(failure.exchange)
  const says = (text: string, width: number) => oneLine(redactor.text(text), width)
  return {
    step: met?.operation ?? verb,
    kind: says(
      kindOf(failure, code, met && 'response' in met ? met.response.status : undefined),
      80,
    ),
    example: says(describe(failure), longestExample),
    isUnreachable: code !== undefined && unreachable.has(code),
    isAbsent: failure.kind === 'not-reached' && failure.absence !== undefined,
  }
}

const unreachable = new Set(['ERR_DNS', 'ERR_CONNECT', 'ERR_TLS', 'ERR_TIMEOUT'])

function kindOf(failure: Failure, code: string | undefined, status: number | undefined): string {
  if (failure.kind === 'refused') {
    return `refused with ${failure.status}${failure.error === undefined ? '' : ` ${failure.error}`}`
  }
  if (code !== undefined) return code
  if (status !== undefined && status >= 400) return `refused with ${status}`
  return failure.kind === 'unusable' ? 'unusable answer' : 'not reached'
}
