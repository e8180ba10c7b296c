import { wasAnswered } from '../../protocol/exchange.ts'
import type { CredentialOutcome, Refused } from '../../protocol/outcomes.ts'
import { describe, isFailure } from '../failure.ts'
import type { JourneyState, Token } from '../journey-state.ts'
import { serverMetadata } from '../metadata/discovery.ts'
import { byBearer, mayTry } from '../server-habits.ts'
import { startAgain } from '../token/start-again.ts'
import { requestToken } from '../token/token-request.ts'

const habit = 'bound tokens'
const requirement = 'RFC9449-7.1-01'

/**
 * A new bound token whose right proof the issuer refuses is good for nothing: once a run the wallet gets a bearer token instead,
 * by a new offer where one can be had.
 * @returns undefined when the refusal is about something else, or no bearer token helps.
 * @see https://www.rfc-editor.org/rfc/rfc9449#section-7.1
 */
export async function byBearerToken(
  state: JourneyState,
  refusal: Refused,
  ask: () => Promise<CredentialOutcome>,
): Promise<CredentialOutcome | undefined> {
  const { tokenGrant: grant, token } = state
  if (refusal.status !== 401 || !token || !isNewAndBound(state, token)) return undefined
  const server = await serverMetadata(state, grant)
  if (isFailure(server) || !mayTry(state, server, habit)) return undefined
  const seen = `a bound token and its right proof were ${describe(refusal)}`
  state.knowledge.learn(server.identifier, habit, { requirement, instead: byBearer, seen })
  // Before the next try, which would record what is known as of an earlier scenario.
  state.http.log.addFallback({ requirement, instead: byBearer, after: refusal.exchange })
  const before = { token, refresh: state.refresh, nonce: state.nonce }
  const { key } = state.dpop
  await startAgain(state)
  const got = await requestToken(state, grant === undefined ? {} : { grant })
  const outcome = isFailure(got) ? undefined : await ask()
  if (outcome && !isFailure(outcome)) return outcome
  state.http.log.dropFallback(requirement)
  state.knowledge.forget(server.identifier, habit)
  // What is asked next is asked with what there was.
  Object.assign(state, before)
  state.dpop.key = key
  return undefined
}

/** One that has been good before may have been revoked, or have expired. */
function isNewAndBound({ http }: JourneyState, { tokenType, accessToken }: Token): boolean {
  const wasGood = http.log
    .evidence()
    .exchanges.some(
      (exchange) =>
        wasAnswered(exchange) &&
        exchange.response.status < 300 &&
        exchange.request.headers.authorization?.endsWith(` ${accessToken}`),
    )
  return tokenType.toLowerCase() === 'dpop' && !wasGood
}
