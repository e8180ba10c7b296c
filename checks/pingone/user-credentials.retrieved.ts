import type { Evidence } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { ExchangeCheck } from '../check.ts'
import { met } from '../engine/judgement.ts'
import { exchangesOf, positionOf } from '../engine/lookup.ts'
import { answered, show, succeeded, wasRefused } from '../engine/read.ts'
import { configurationIdOf, isIssued, tokenBehind } from '../openid4vci/08-plain-request.ts'
import { credentialsCallOf, type MadeCredential, madeCredentials } from './management-api.ts'
import { offerOfToken } from './offers-api.ts'

/**
 * User credentials once a wallet asked for them: issued, or revoked before that.
 * @see https://developer.pingidentity.com/pingone-api/credentials/user-credentials.html
 */
export const retrievedCredentials: readonly ExchangeCheck[] = [
  {
    requirement: 'P1-CRED-03',
    on: 'management-api',
    judge(exchange, evidence) {
      const call = credentialsCallOf(exchange)
      const made = onlyOfItsType(({ id }) => id !== undefined && id === call?.id, evidence)
      if (call?.kind !== 'read' || !succeeded(exchange) || !made) return undefined
      if (revocationsOf(made, exchange, evidence).length > 0) return undefined
      const wasRetrieved = exchangesOf(evidence, 'credential').some(
        (it) => isIssued(it) && isFor(it, made, evidence) && isBefore(it, exchange, evidence),
      )
      if (!wasRetrieved) return undefined
      const status = answered(exchange)?.status
      return met(status === 'ISSUED', {
        seen: `status is ${show(status)} although a wallet received the credential`,
        expected: 'ISSUED',
      })
    },
  },
  {
    requirement: 'P1-CRED-10',
    on: 'credential',
    judge(exchange, evidence) {
      const made = onlyOfItsType((it) => isFor(exchange, it, evidence), evidence)
      if (!made || exchange.deviation) return undefined
      if (revocationsOf(made, exchange, evidence).length === 0) return undefined
      const isGiven = answered(exchange)?.credentials !== undefined
      return met(wasRefused(exchange) && !isGiven, {
        seen: 'a credential that was revoked before is issued',
        expected: 'a refusal',
      })
    },
  },
]

/** Another credential of the same type would do as well. */
function onlyOfItsType(
  isMeant: (made: MadeCredential) => boolean,
  evidence: Evidence,
): MadeCredential | undefined {
  const all = madeCredentials(evidence)
  const made = all.find(isMeant)
  const alike = all.filter(({ type, user }) => type === made?.type && user === made?.user)
  return alike.length === 1 ? made : undefined
}

/** A Credential Request for this type, by a token that came of an offer to this user. */
function isFor(exchange: AnsweredExchange, made: MadeCredential, evidence: Evidence): boolean {
  const token = tokenBehind(exchange, evidence)
  const offer = token && offerOfToken(token, evidence)
  return offer?.call.user === made.user && configurationIdOf(exchange, evidence) === made.type
}

function revocationsOf(made: MadeCredential, until: AnsweredExchange, evidence: Evidence) {
  return exchangesOf(evidence, 'management-api').filter((it) => {
    const call = credentialsCallOf(it)
    const type = it.request.headers['content-type'] ?? ''
    return (
      call?.id === made.id &&
      /revokecredential/i.test(type) &&
      succeeded(it) &&
      isBefore(it, until, evidence)
    )
  })
}

function isBefore(one: AnsweredExchange, other: AnsweredExchange, evidence: Evidence): boolean {
  return positionOf(one, evidence) < positionOf(other, evidence)
}
