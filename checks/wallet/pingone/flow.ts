import { met } from '../../engine/judgement.ts'
import { strings, textAt } from '../../engine/read.ts'
import { inconclusive, satisfied, violated } from '../../finding.ts'
import {
  authorizationRequests,
  configurationOf,
  grantTypeOf,
  isAuthorizationRequest,
  parametersOf,
  position,
  requestsOf,
  tokenFor,
} from '../read.ts'
import type { WalletCheck } from '../wallet-check.ts'

/** The course of things as PingOne's page on offers has it. */
export const flowOfWallets: readonly WalletCheck[] = [
  {
    requirement: 'P1-FLOW-17',
    on: 'case',
    judge(evidence) {
      const [first] = evidence.exchanges
      if (!first || !String(evidence.situation.offer).includes('credential_offer_uri'))
        return undefined
      return met(first.operation === 'offer', {
        seen: `the first request was for ${first.operation}`,
        expected: 'the offer URL first',
      })
    },
  },
  {
    requirement: 'P1-FLOW-19',
    on: 'case',
    judge(evidence) {
      const { exchanges, answer } = evidence
      if (exchanges.length === 0) return undefined
      const begun =
        exchanges.some(isAuthorizationRequest) || requestsOf(evidence, 'token').length > 0
      if (begun) return satisfied
      // What it read there may have been a reason to stop: that is the affair of the case.
      if (requestsOf(evidence, 'issuer-metadata').length > 0) return undefined
      if (answer.trouble !== undefined) return inconclusive(answer.trouble)
      return violated({
        seen: 'no flow was begun',
        expected: 'the offer fetched, and the flow begun',
      })
    },
  },
  {
    requirement: 'P1-FLOW-20',
    on: 'case',
    judge(evidence) {
      const called = requestsOf(evidence, 'offers-api', 'management-api', 'worker-token')
      if (!requestsOf(evidence, 'credential').some(({ response }) => response.status === 200))
        return undefined
      return met(called.length === 0, {
        seen: `the wallet called ${called[0]?.request.url ?? ''}`,
        expected: 'no request to the management API',
      })
    },
  },
  {
    requirement: 'P1-FLOW-21',
    on: 'case',
    judge(evidence) {
      const [metadata] = requestsOf(evidence, 'issuer-metadata')
      const [first] = requestsOf(evidence, 'par', 'authorize', 'token', 'nonce', 'credential')
      if (!first) return undefined
      return met(
        metadata !== undefined && position(metadata, evidence) < position(first, evidence),
        {
          seen: `${first.operation} came before the issuer metadata`,
          expected: 'the issuer metadata first',
        },
      )
    },
  },
  {
    requirement: 'P1-OFFER-52',
    on: 'credential',
    judge(exchange, evidence) {
      const scope = textAt(configurationOf(exchange, evidence), 'scope')
      const token = tokenFor(exchange, evidence)
      if (!token || scope === undefined) return undefined
      if (exchange.unmet.some(({ demand }) => /^token-(has|covers)/.test(demand)))
        return met(false, {
          seen: 'a credential was asked for with a token without its scopes',
          expected: 'a token that has them',
        })
      const requests = authorizationRequests(evidence)
      const isByCode = grantTypeOf(token) === 'authorization_code'
      // A capture may have begun after it.
      if (isByCode && requests.length === 0) return undefined
      const asked = requests.flatMap((it) => {
        const sent = parametersOf(it)
        return [
          ...(sent.get('scope')?.split(' ') ?? []),
          ...strings(sent.getAll('authorization_details')),
        ]
      })
      return isByCode && asked.length === 0
        ? met(false, { seen: 'the authorization request names no credential', expected: scope })
        : satisfied
    },
  },
]
