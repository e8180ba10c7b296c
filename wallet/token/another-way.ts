import type { Exchange } from '../../protocol/exchange.ts'
import { type GrantType, grantTypes, refreshTokenGrant } from '../../protocol/grants.ts'
import type { Failure, TokenOutcome } from '../../protocol/outcomes.ts'
import { describe } from '../failure.ts'
import type { JourneyState, Metadata } from '../journey-state.ts'
import { byBearer, mayTry } from '../server-habits.ts'
import type { BrokenHabit, Habit } from '../server-knowledge.ts'
import { startAgain } from './start-again.ts'

/** A right token request that was refused. */
export interface RefusedToken {
  readonly server: Metadata
  readonly grant: GrantType | typeof refreshTokenGrant
  readonly exchange: Exchange
  readonly failure: Failure
}

/**
 * Where a server does not serve a right request, the wallet tries once a run to get a token without what the refusal may be
 * about: by a new code, since the old one was sent. What follows is conditional on the requirement that the refusal violates.
 * @returns undefined when there is no other way.
 */
export async function anotherWay(
  state: JourneyState,
  { server, grant, exchange, failure }: RefusedToken,
  ask: () => Promise<TokenOutcome>,
): Promise<TokenOutcome | undefined> {
  const suspect = suspectOf(state, { server, grant, exchange, failure })
  if (!suspect) return undefined
  const { habit, requirement, instead, what } = suspect
  if (!mayTry(state, server, habit)) return undefined
  const seen = `${what} was ${describe(failure)}`
  state.knowledge.learn(server.identifier, habit, { requirement, instead, seen })
  // Before the next try, which would record what is known as of an earlier scenario.
  state.http.log.addFallback({ requirement, instead, after: exchange.id })
  await startAgain(state)
  const outcome = await ask()
  if (outcome.kind === 'token') return outcome
  state.http.log.dropFallback(requirement)
  state.knowledge.forget(server.identifier, habit)
  return undefined
}

type Suspect = Pick<BrokenHabit, 'requirement' | 'instead'> & {
  readonly habit: Habit
  readonly what: string
}

/** That a valid request is served, by its grant: RFC 6749, Sections 4.1.4, 5 and 6. */
const serving: Readonly<Record<RefusedToken['grant'], string>> = {
  [grantTypes.preAuthorizedCode]: 'RFC6749-5-01',
  [grantTypes.authorizationCode]: 'RFC6749-4.1.4-01',
  [refreshTokenGrant]: 'RFC6749-6-03',
}

/** What the refusal may be about that the wallet can do without. */
function suspectOf(
  state: JourneyState,
  { grant, exchange, failure }: RefusedToken,
): Suspect | undefined {
  const isByCode = grant === grantTypes.authorizationCode
  // A code that came by a deliberate error, or without PKCE, was not got by a right request.
  const isRight = !isByCode || (state.authorizing && state.authorizing.challenge !== false)
  if (failure.kind !== 'refused' || !isRight) return undefined
  const { status, error } = failure
  const crashed = status >= 500 && status !== 503
  const proven = exchange.request.headers.dpop !== undefined
  if (proven && error === 'invalid_dpop_proof') {
    return {
      habit: 'bound tokens',
      requirement: 'RFC9449-5-03',
      instead: byBearer,
      what: 'a right DPoP proof',
    }
  }
  const asked = state.authorizing
  const scopeless = asked?.useAuthorizationDetails === true && asked.useScope !== true
  if (grant === grantTypes.authorizationCode && scopeless && (crashed || status === 400)) {
    if (grantsNothing(error)) return undefined
    return {
      habit: 'authorization_details without scope',
      requirement: serving[grant],
      instead: 'The wallet asked by scope beside authorization_details.',
      what: 'a request without any error',
    }
  }
  return proven && crashed
    ? {
        habit: 'bound tokens',
        requirement: serving[grant],
        instead: byBearer,
        what: 'a request without any error',
      }
    : undefined
}

/** The refusal names its reason, and it is another one. */
function grantsNothing(error: string | undefined): boolean {
  return ['invalid_client', 'unauthorized_client', 'unsupported_grant_type'].includes(error ?? '')
}
