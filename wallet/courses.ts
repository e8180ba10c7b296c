import { wasAnswered } from '../protocol/exchange.ts'
import { grantTypes } from '../protocol/grants.ts'
import type { Failure, Outcome } from '../protocol/outcomes.ts'
import { authorize } from './authorization/authorization-request.ts'
import { requestCredential } from './credential/credential-request.ts'
import { collectDeferred, type Wait } from './credential/deferred-request.ts'
import type { Course, Deviation } from './deviations/deviation.ts'
import { madeUp } from './deviations/made-up.ts'
import { noPushedRequests } from './deviations/obstacles.ts'
import { wrongTxCode } from './deviations/openid4vci/06.3-token-error.ts'
import { failureOf, isFailure, notConfigured, notOffered, stoppedBy, unusable } from './failure.ts'
import type { JourneyState } from './journey-state.ts'
import { stringMember } from './json.ts'
import { serverMetadata } from './metadata/discovery.ts'
import { refreshToken } from './token/refresh-request.ts'
import { ensureToken, requestToken } from './token/token-request.ts'

type Errant = Deviation & { readonly course: Course }

/** RFC 6749, Section 4.1.2: a code lives ten minutes at most. */
const longestCodeSeconds = 600

/** Clocks differ: what has expired has done so for a while. */
const graceSeconds = 60

/** Errs in the course of things rather than in what one request says. */
export async function takeCourse(
  state: JourneyState,
  deviation: Errant,
  wait: Wait,
): Promise<Outcome> {
  switch (deviation.course) {
    case 'late':
      return deviation.at === 'token'
        ? redeemLate(state, deviation, wait)
        : authorize(state, {
            par: true,
            deviation,
            beforeUse: (lifetime) => wait((lifetime ?? longestCodeSeconds) + graceSeconds),
          })
    case 'second-use':
      return useAgain(state, deviation)
    case 'looked-at':
      return authorize(state, { par: true, deviation })
    case 'unpushed':
      return authorize(state, { par: false, deviation })
    case 'get':
      return getInstead(state, deviation)
    case 'replayed-code':
      return useAfterReplay(state, deviation)
    case 'guessed':
      return redeemAfterGuesses(state, deviation)
    case 'two-at-once':
      return useTwiceAtOnce(state, deviation, wait)
  }
}

const guesses = 10

async function redeemAfterGuesses(state: JourneyState, deviation: Errant): Promise<Outcome> {
  const grant = grantTypes.preAuthorizedCode
  const { name, requirement } = deviation
  const wrong: Deviation = { ...wrongTxCode, name, requirement }
  for (let guess = 1; guess <= guesses; guess++) {
    const outcome = await requestToken(state, { grant, deviation: wrong })
    if (!isFailure(outcome))
      return notOffered('A wrong transaction code is accepted: see VCI-6.3-03.')
    if (outcome.kind !== 'refused') return stoppedBy('no guess', outcome)
    if (outcome.status === 429)
      return notOffered(`Guesses are limited by 429, from the ${guess}th on.`)
  }
  return requestToken(state, { grant, deviation })
}

/** The same request by two at the same time: how the one ended that was refused, else the second. */
async function useTwiceAtOnce(
  state: JourneyState,
  deviation: Errant,
  wait: Wait,
): Promise<Outcome> {
  const request = await onceMore(state, deviation, wait)
  if (typeof request !== 'function') return request
  const [first, second] = await Promise.all([request(), request()])
  return isFailure(first) ? first : second
}

/** What comes before such a request, and the request. */
async function onceMore(
  state: JourneyState,
  deviation: Errant,
  wait: Wait,
): Promise<Failure | (() => Promise<Outcome>)> {
  const { at, needs, refreshes } = deviation
  if (at === 'deferred') return () => collectDeferred(state, wait, { deviation })
  if (refreshes) {
    const token = await ensureToken(state)
    return isFailure(token) ? token : () => refreshToken(state, { deviation })
  }
  const { grant = grantTypes.authorizationCode } = needs ?? {}
  if (grant === grantTypes.authorizationCode) {
    const outcome = await authorize(state)
    if (isFailure(outcome)) return stoppedBy('no authorization', outcome)
  }
  return () => requestToken(state, { grant, deviation })
}

async function useAgain(state: JourneyState, deviation: Errant): Promise<Outcome> {
  const { requestUri } = state
  if (requestUri !== undefined) return authorize(state, { par: true, deviation, requestUri })
  const server = await serverMetadata(state, grantTypes.authorizationCode)
  if (isFailure(server)) return stoppedBy('no authorization server metadata', server)
  const obstacle = noPushedRequests({ state, server })
  return obstacle === undefined
    ? { kind: 'not-reached', reason: 'Nothing was pushed that could be used again.' }
    : notOffered(obstacle)
}

async function redeemLate(state: JourneyState, deviation: Errant, wait: Wait): Promise<Outcome> {
  const { grant = grantTypes.authorizationCode } = deviation.needs ?? {}
  const isCode = grant === grantTypes.authorizationCode
  if (isCode) {
    const outcome = await authorize(state)
    if (isFailure(outcome)) return stoppedBy('no authorization', outcome)
  }
  const { lateAfterSeconds = longestCodeSeconds + graceSeconds } = deviation
  const lifetime = isCode ? lateAfterSeconds : state.codeLifetimeSeconds
  if (lifetime === undefined) {
    return notConfigured(
      'Nothing says how long a pre-authorized code of this target is good for.',
      'codeLifetimeSeconds',
    )
  }
  return (await wait(isCode ? lifetime : lifetime + 1))
    ? requestToken(state, { grant, deviation })
    : notConfigured(
        `The wallet cannot wait until the code has expired, ${lifetime} seconds.`,
        'patienceSeconds',
      )
}

/** The endpoint asked with the wrong method (RFC 6749, Section 3.2; RFC 9126, Section 2.3). */
async function getInstead(state: JourneyState, { at, name }: Errant): Promise<Outcome> {
  const server = await serverMetadata(state, grantTypes.authorizationCode)
  if (isFailure(server)) return stoppedBy('no authorization server metadata', server)
  const member = at === 'par' ? 'pushed_authorization_request_endpoint' : 'token_endpoint'
  const endpoint = stringMember(server.members, member)
  if (endpoint === undefined || !URL.canParse(endpoint)) {
    return notOffered(`The authorization server metadata has no ${member}.`)
  }
  const url = new URL(endpoint)
  url.searchParams.set('client_id', state.client.id)
  url.searchParams.set('grant_type', grantTypes.authorizationCode)
  url.searchParams.set('code', madeUp())
  const operation = at === 'par' ? 'par' : 'token'
  const exchange = await state.http.send({
    operation,
    method: 'GET',
    url: url.href,
    headers: { accept: 'application/json' },
    deviation: name,
  })
  const failure = failureOf(exchange)
  if (failure || !wasAnswered(exchange)) return failure ?? unusable(exchange, 'no answer')
  return unusable(exchange, `GET was answered with ${exchange.response.status}`)
}

/** The code's second use has to take the first one's token away (RFC 6749, Section 4.1.2). */
async function useAfterReplay(state: JourneyState, deviation: Errant): Promise<Outcome> {
  const grant = grantTypes.authorizationCode
  const first = await requestToken(state, { grant })
  if (isFailure(first)) return stoppedBy('no access token', first)
  const { name, requirement, at } = deviation
  const second = await requestToken(state, { grant, deviation: { name, requirement, at } })
  if (!isFailure(second)) {
    return notOffered('The code works twice: where its replay is served, it takes nothing away.')
  }
  return requestCredential(state, { deviation })
}
