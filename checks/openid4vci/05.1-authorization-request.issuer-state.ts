import type { Evidence, ReceivedCredential } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { PassiveCheck } from '../check.ts'
import { met } from '../engine/judgement.ts'
import { exchangesOf, offersOf } from '../engine/lookup.ts'
import { at, succeeded } from '../engine/read.ts'
import { parameter } from '../engine/request.ts'
import { notApplicable, satisfied } from '../finding.ts'
import { statementsOf } from '../formats/dataset.ts'
import { type AuthorizationRedirect, redirectBehindCode, redirectOf } from '../oauth/redirect.ts'
import { tokenBehind } from './08-plain-request.ts'

const requirement = 'VCI-5.1.3-01' as const

/**
 * An `issuer_state` may have been put into the request by somebody else: whoever signs in with that of another
 * user's offer is given nothing that is the other's (OpenID4VCI 1.0, Section 5.1.3). Seen by three credentials of
 * one configuration: the first user's, the second user's own, and what the second user gets with the first one's state.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0-final.html#section-5.1.3
 */
export const foreignIssuerStates: readonly PassiveCheck[] = [
  {
    requirement,
    on: 'received-credential',
    judge(credential, evidence) {
      const way = wayTo(credential, evidence)
      if (!way?.isStranger || !way.isOffered) return undefined
      const alike = evidence.credentials.flatMap((other) => {
        const its = wayTo(other, evidence)
        const isAlike = its && other.configurationId === credential.configurationId
        return isAlike ? [{ ...its, credential: other }] : []
      })
      const own = alike.find((it) => it.isStranger && !it.isOffered)
      const first = alike.find((it) => !it.isStranger)
      if (!own || !first) return undefined
      const [seen, theirs] = [statementsOf(credential), statementsOf(own.credential)]
      const apart = [...statementsOf(first.credential)].filter(
        ([path, value]) => theirs.get(path) !== value,
      )
      if (apart.length === 0)
        return notApplicable(
          'The credentials of both users say the same: nothing tells them apart.',
        )
      const told = apart.filter(([path, value]) => seen.get(path) === value)
      return met(told.length === 0, {
        seen: `another user signed in with the issuer_state of an offer, and was given ${told.map(([path]) => path).join(', ')} of its user`,
        expected: 'nothing of a user who has not signed in',
      })
    },
  },
  ...(['sign-in', 'token', 'credential'] as const).map((on) => ({
    requirement,
    on,
    judge(exchange: AnsweredExchange, evidence: Evidence) {
      const redirect = behind(exchange, evidence)
      if (!redirect || !isStranger(redirect) || !isOffered(redirect, evidence)) return undefined
      const isRefused =
        on === 'sign-in' ? redirect.parameters.has('error') : exchange.response.status >= 400
      return isRefused && hasOwn(evidence) ? satisfied : undefined
    },
  })),
]

interface Way {
  /** Not the user whom the offers are for has signed in. */
  readonly isStranger: boolean
  /** With the `issuer_state` of an offer. */
  readonly isOffered: boolean
}

/** Undefined for credentials of a pre-authorized code, and for those of a deliberate error. */
function wayTo(credential: ReceivedCredential, evidence: Evidence): Way | undefined {
  const exchange = exchangesOf(evidence, 'credential').find(({ id }) => id === credential.exchange)
  const redirect = exchange?.deviation === undefined && exchange && behind(exchange, evidence)
  if (!redirect) return undefined
  return {
    isStranger: isStranger(redirect),
    isOffered: isOffered(redirect, evidence),
  }
}

/** The authorization that a request builds on. */
function behind(exchange: AnsweredExchange, evidence: Evidence): AuthorizationRedirect | undefined {
  if (exchange.operation === 'sign-in') return redirectOf(exchange, evidence)
  const token = exchange.operation === 'token' ? exchange : tokenBehind(exchange, evidence)
  return redirectBehindCode(token && parameter(token, 'code'), evidence)
}

/** The wallet marks what it does as another user. */
function isStranger({ exchange }: AuthorizationRedirect): boolean {
  return exchange.deviation === 'another user'
}

function isOffered({ request }: AuthorizationRedirect, evidence: Evidence): boolean {
  const state = request.get('issuer_state')
  return (
    state !== null &&
    offersOf(evidence).some(
      ({ offer }) => at(offer, 'grants', 'authorization_code', 'issuer_state') === state,
    )
  )
}

/** A refusal tells something only beside what the same user is given without the foreign state. */
function hasOwn(evidence: Evidence): boolean {
  return exchangesOf(evidence, 'credential').some((exchange) => {
    const redirect = succeeded(exchange) && behind(exchange, evidence)
    return redirect && isStranger(redirect) && !isOffered(redirect, evidence)
  })
}
