import { type Exchange, wasAnswered } from '../../protocol/exchange.ts'
import { type GrantType, grantTypes } from '../../protocol/grants.ts'
import type { Outcome } from '../../protocol/outcomes.ts'
import type { OfferTicket } from '../../targets/target.ts'
import type { Course, Deviation } from '../../wallet/deviations/deviation.ts'
import {
  authorizationCodeRedeemedTwiceAtOnce,
  redeemedAuthorizationCode,
} from '../../wallet/deviations/oauth/rfc6749-4.1-authorization-code.ts'
import {
  preAuthorizedCodeRedeemedTwiceAtOnce,
  redeemedPreAuthorizedCode,
} from '../../wallet/deviations/openid4vci/04.1.1-offer-parameters.ts'
import { objectMember, stringMember } from '../../wallet/json.ts'
import type { Correctness, Look } from './correctness.ts'
import { newOffer, type WalkedFlow } from './flow.ts'
import type { LoadSession } from './load-session.ts'

/** In the order of an offer's life (PingOne). */
const statuses = ['CREATED', 'ISSUING', 'COMPLETED']

/** Follows the status of one offer, where the target can be asked for it. */
export class OfferLife {
  readonly #load: LoadSession
  readonly #seen: string[] = []

  constructor(load: LoadSession) {
    this.#load = load
  }

  async look(ticket: OfferTicket): Promise<void> {
    const { readOffer } = this.#load.session
    if (!readOffer || ticket.id === undefined) return
    try {
      this.#seen.push((await readOffer(ticket)).status)
    } catch {
      this.#seen.push('(not answered)')
    }
  }

  /** Undefined: nothing to compare. */
  get verdict(): Look | undefined {
    if (this.#seen.length < 2) return undefined
    const ranks = this.#seen.map((status) => statuses.indexOf(status))
    if (ranks.includes(-1)) return 'undecided'
    const isSorted = ranks.every((rank, index) => rank >= (ranks[index - 1] ?? 0))
    return isSorted ? 'right' : { wrong: `P1-OFFER-65: ${this.#seen.join(', then ')}` }
  }
}

/** What each completed flow shows by itself. */
export function lookAtValues({ way }: WalkedFlow, correctness: Correctness): void {
  if (!way) return
  const grant = objectMember(objectMember(way.offer, 'grants'), grantTypes.preAuthorizedCode)
  const code = stringMember(grant, 'pre-authorized_code')
  if (code !== undefined) correctness.unique('code', code, 'two offers have the same code')
  if (way.accessToken !== undefined) {
    correctness.unique('token', way.accessToken, 'two flows were given the same access token')
  }
  for (const nonce of way.http.log.evidence().exchanges.flatMap(nonceIn)) {
    correctness.unique('nonce', nonce, 'two requests were answered with the same c_nonce')
  }
}

function nonceIn(exchange: Exchange): readonly string[] {
  if (exchange.operation !== 'nonce' || !wasAnswered(exchange)) return []
  const { json } = exchange.response
  const nonce = json.ok ? stringMember(json.value, 'c_nonce') : undefined
  return nonce === undefined ? [] : [nonce]
}

/** Verifies the credentials of a completed flow, and uses its code again. */
export async function lookCloser(
  { way }: WalkedFlow,
  grant: GrantType,
  correctness: Correctness,
): Promise<void> {
  if (!way) return
  const { journey, http } = way
  await journey.verifyCredentials()
  for (const { facts, sdJwt } of http.log.evidence().credentials) {
    correctness.verified(facts)
    const entry = statusEntryIn(sdJwt?.claims ?? sdJwt?.payload)
    if (entry !== undefined) {
      correctness.unique('statusEntry', entry, `two credentials have the entry ${entry}`)
    }
  }
  const { again } = secondUses[grant]
  correctness.look(
    'one token for each code, used again',
    lookOf(await journey.requestToken({ grant, deviation: again }), again),
  )
}

/** An offer of its own, whose code two use at once. */
export async function raceForCode(
  load: LoadSession,
  wish: { readonly grant: GrantType; readonly index: number; readonly wallet: number },
  correctness: Correctness,
): Promise<void> {
  const ticket = await newOffer(load, wish, false)
  if ('end' in ticket) return
  const journey = load.journey(load.httpOf(wish.wallet, { isOn: false }), wish.grant)
  await journey.takeOffer(ticket.offer, ticket.txCode, load.session.clock.now())
  const { atOnce } = secondUses[wish.grant]
  const outcome = await journey.takeCourse(atOnce, async () => false)
  correctness.look('one token for each code, used by two at once', lookOf(outcome, atOnce))
}

const secondUses: Readonly<
  Record<
    GrantType,
    { readonly again: Deviation; readonly atOnce: Deviation & { readonly course: Course } }
  >
> = {
  [grantTypes.preAuthorizedCode]: {
    again: redeemedPreAuthorizedCode,
    atOnce: preAuthorizedCodeRedeemedTwiceAtOnce,
  },
  [grantTypes.authorizationCode]: {
    again: redeemedAuthorizationCode,
    atOnce: authorizationCodeRedeemedTwiceAtOnce,
  },
}

/** A refusal is right; an error of the server, or no answer, says neither. */
function lookOf(outcome: Outcome, { requirement, name }: Deviation): Look {
  if (outcome.kind === 'token') return { wrong: `${requirement}: ${name} was served` }
  const isRefused = outcome.kind === 'refused' && outcome.status < 500 && outcome.status !== 429
  return isRefused ? 'right' : 'undecided'
}

/** Token Status List, Section 6.1. */
function statusEntryIn(claims: unknown): string | undefined {
  const list = objectMember(objectMember(claims, 'status'), 'status_list')
  const uri = stringMember(list, 'uri')
  return typeof list?.idx === 'number' && uri !== undefined ? `${list.idx} of ${uri}` : undefined
}
