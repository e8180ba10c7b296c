import { type Exchange, type Operation, wasAnswered } from '../../protocol/exchange.ts'
import type { Failure } from '../../protocol/outcomes.ts'
import type { WellKnownSuffix, wellKnownUrl } from '../../protocol/well-known.ts'
import { describe, failureOf, isFailure, unusable } from '../failure.ts'
import type { OutgoingRequest } from '../http/http.ts'
import { sendSecurely } from '../http/secure-instead.ts'
import type { JourneyState, Metadata } from '../journey-state.ts'
import { isJsonObject } from '../json.ts'
import { jwtClaims } from '../jwt-claims.ts'

interface Search {
  readonly operation: Operation
  readonly identifier: string
  /** Requirement that is broken where the metadata is asked for by plain http. */
  readonly inTheClear: string
  /** In the order of trying. One with a `requirement` is a fallback: that requirement was broken. */
  readonly locations: readonly {
    readonly url: typeof wellKnownUrl
    readonly suffix: WellKnownSuffix
    readonly requirement?: string
  }[]
}

/** Tries one location after the other; the answer of the first, right one counts when none is usable. */
export async function findMetadata(
  state: JourneyState,
  search: Search,
): Promise<Metadata | Failure> {
  const { operation, identifier } = search
  if (!URL.canParse(identifier)) {
    return { kind: 'not-reached', reason: `The identifier "${identifier}" is not a URL.` }
  }
  const tried = new Map<string, Metadata | Failure>()
  for (const { url: locate, suffix, requirement } of search.locations) {
    const url = locate(identifier, suffix)
    if (tried.has(url)) continue
    const before = [...tried.values()].at(0)
    const request: OutgoingRequest = {
      operation,
      method: 'GET',
      url,
      headers: {
        accept: 'application/json',
        ...(state.followsAdvice && { 'accept-language': 'en' }),
      },
      redirect: 'follow',
    }
    const exchange = await sendSecurely(state, request, search.inTheClear)
    const found = readMetadata(exchange, identifier)
    if (!isFailure(found)) {
      noteSigned(state, exchange)
      if (requirement !== undefined && before?.exchange !== undefined) {
        const instead = `The metadata was read at ${url} instead.`
        state.http.log.addFallback({ requirement, instead, after: before.exchange })
      }
      return found
    }
    tried.set(url, located(found, url))
    // A host that does not answer will not answer elsewhere either.
    if (found.kind === 'unreachable') break
  }
  return [...tried.values()][0] ?? { kind: 'not-reached', reason: 'There is no metadata location.' }
}

/** A refusal tells which document was asked for: what cannot be done without it is put down to that one. */
function located(failure: Failure, url: string): Failure {
  if (failure.kind !== 'refused') return failure
  const { exchange } = failure
  return { kind: 'not-reached', reason: `"${url}" was ${describe(failure)}`, exchange }
}

function readMetadata(exchange: Exchange, identifier: string): Metadata | Failure {
  const failure = failureOf(exchange)
  if (failure || !wasAnswered(exchange)) return failure ?? unusable(exchange, 'no answer')
  const { json } = exchange.response
  const members = json.ok ? json.value : jwtClaims(exchange)
  if (members === undefined && !json.ok) return unusable(exchange, json.problem)
  return isJsonObject(members)
    ? { kind: 'metadata', identifier, members, exchange: exchange.id }
    : unusable(exchange, 'the metadata is no JSON object')
}

/** JSON was asked for and a JWT came: it is understood, and said. */
function noteSigned({ http }: JourneyState, exchange: Exchange): void {
  if (exchange.operation !== 'issuer-metadata') return
  if (!wasAnswered(exchange) || exchange.response.json.ok) return
  const instead = 'The wallet read the claims of the JWT that came instead of JSON.'
  http.log.addFallback({ requirement: 'VCI-12.2.2-04', instead, after: exchange.id })
}
