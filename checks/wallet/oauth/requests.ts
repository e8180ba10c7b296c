import type { ServedExchange } from '../../../protocol/wallet-evidence.ts'
import { met, none } from '../../engine/judgement.ts'
import { strings, textAt } from '../../engine/read.ts'
import { accessTokenOf, queryOf } from '../../engine/request.ts'
import {
  dpopProofOf,
  grantTypeOf,
  isAuthorizationRequest,
  parametersOf,
  serverMetadata,
  tokenFor,
} from '../read.ts'
import type { WalletCheck } from '../wallet-check.ts'

/**
 * What RFC 6749, RFC 6750 and RFC 9700 say of clients.
 * @see https://www.rfc-editor.org/rfc/rfc9700#section-2.1
 */
export const oauthRequests: readonly WalletCheck[] = [
  {
    requirement: 'RFC6750-2-01',
    on: ['credential', 'deferred', 'notification'],
    judge(exchange, evidence) {
      const isInHeader = accessTokenOf(exchange) !== undefined
      const isOneOfThem = tokenFor(exchange, evidence) !== undefined
      // One that has ended is found out by asking: a wallet cannot know the clock of the issuer.
      return met(isOneOfThem, {
        seen: isInHeader
          ? 'the access token is none that the wallet was given'
          : 'there is no access token in the Authorization header',
        expected: 'the access token that was issued, in the Authorization header',
      })
    },
  },
  {
    requirement: 'RFC9700-4.3.2-01',
    on: ['credential', 'deferred', 'notification'],
    judge: ({ request }: ServedExchange) =>
      met(!new URLSearchParams(queryOf(request.url)).has('access_token'), {
        seen: 'the access token is in the URL',
        expected: 'the access token in the Authorization header',
      }),
  },
  {
    requirement: 'RFC9700-2.1-02',
    on: ['par', 'authorize'],
    judge(exchange: ServedExchange) {
      if (!isAuthorizationRequest(exchange)) return undefined
      const sent = parametersOf(exchange)
      return met(sent.has('code_challenge') || (sent.get('state') ?? '').length > 7, {
        seen: 'neither code_challenge nor state ties the answer to the request',
        expected: 'PKCE, or a state that nobody can guess',
      })
    },
  },
  {
    requirement: 'RFC6749-3.2-04',
    on: 'token',
    judge(exchange, evidence) {
      const grant = grantTypeOf(exchange)
      const known = serverMetadata(evidence).flatMap((it) => strings(it.grant_types_supported))
      if (grant === undefined || known.length === 0) return undefined
      return none(
        known.includes(grant) ? [] : [`grant_type ${grant} is none that the server has`],
        'a grant of the authorization server metadata',
      )
    },
  },
  {
    requirement: 'RFC7636-4.1-01',
    on: 'token',
    judge(exchange) {
      const verifier = parametersOf(exchange).get('code_verifier')
      if (verifier === null) return undefined
      return met(/^[A-Za-z0-9._~-]{43,128}$/.test(verifier), {
        seen: `code_verifier has ${verifier.length} characters`,
        expected: '43 to 128 unreserved characters',
      })
    },
  },
  {
    requirement: 'RFC9449-4.2-02',
    on: 'case',
    judge({ exchanges }) {
      // A proof without one is a row of its own.
      const ids = exchanges.flatMap((it) => textAt(dpopProofOf(it)?.payload, 'jti') ?? [])
      if (ids.length < 2) return undefined
      return met(new Set(ids).size === ids.length, {
        seen: 'two DPoP proofs have the same jti',
        expected: 'a new jti in each proof',
      })
    },
  },
]
