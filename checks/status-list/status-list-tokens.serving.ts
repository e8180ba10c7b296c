import type { Evidence } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import { statusListTypes } from '../../protocol/status-list.ts'
import type { ExchangeCheck } from '../check.ts'
import { met, none } from '../engine/judgement.ts'
import { earlier, exchangesOf } from '../engine/lookup.ts'
import { answered, at, items, mediaType, show, succeeded } from '../engine/read.ts'
import { violated } from '../finding.ts'
import { isAboutLoad } from '../oauth/refusals.ts'
import { isHistorical, onAnswer, onForm, onToken, tokenIn } from './on-token.ts'

/**
 * How Status List Tokens, and lists of them, are served.
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-oauth-status-list-14#section-8
 */
export const statusListServing: readonly ExchangeCheck[] = [
  onAnswer('TSL-8.1-01', (exchange, { evidence }) => {
    // A token beside another status is TSL-8.2-01.
    if (typeof tokenIn(exchange) !== 'string' && !succeeded(exchange)) return undefined
    if (isAboutLoad(exchange)) return undefined
    // The list was given before: what is kept from reading it again says nothing about who may.
    const { status } = exchange.response
    const givenBefore = earlier(exchange, evidence).some(
      (other) => other.request.url === exchange.request.url && succeeded(other),
    )
    if (givenBefore && status >= 300 && status < 500) return undefined
    return met(succeeded(exchange), {
      seen: `GET "${exchange.request.url}" was answered ${exchange.response.status}`,
      expected: 'the Status List Token, without authorization',
    })
  }),
  onToken('TSL-8.1-02', (_token, { exchange: { request, response } }) => {
    const { origin } = request.headers
    const allowed = response.headers['access-control-allow-origin']
    if (origin === undefined) return undefined
    return met(allowed === '*' || allowed === origin, {
      seen: `Access-Control-Allow-Origin is ${allowed ?? 'absent'}`,
      expected: `* or ${origin}`,
    })
  }),
  onToken('TSL-8.1-03', ({ form }, { exchange }) => {
    // An issuer without CWTs may answer with a JWT whatever is asked for; not the other way round.
    if (exchange.request.headers.accept !== statusListTypes.jwt) return undefined
    return met(form === 'jwt', {
      seen: `a ${form.toUpperCase()} for Accept: ${statusListTypes.jwt}`,
      expected: 'the form that was asked for',
    })
  }),
  onAnswer('SDJWTVC-3.2.2.2-08', (exchange, { lookups }) => {
    if (!succeeded(exchange)) return undefined
    if (!lookups.some(({ credential }) => credential.format === 'dc+sd-jwt')) return undefined
    const token = tokenIn(exchange)
    const isJwt = typeof token === 'object' && token.form === 'jwt'
    return met(isJwt, {
      seen: `for the status of an SD-JWT VC ${typeof token === 'string' ? token : 'a CWT'}`,
      expected: 'a Status List Token in JWT form',
    })
  }),
  onAnswer('TSL-8.2-01', (exchange) => {
    if (typeof tokenIn(exchange) === 'string') return undefined
    return met(succeeded(exchange), {
      seen: `a Status List Token with status ${exchange.response.status}`,
      expected: 'a status of 2xx',
    })
  }),
  onToken('TSL-8.2-02', ({ form }, { exchange }) =>
    met(mediaType(exchange) === statusListTypes[form], {
      seen: `Content-Type is ${mediaType(exchange) ?? 'absent'}`,
      expected: statusListTypes[form],
    }),
  ),
  onAnswer('TSL-8.2-03', (exchange) => {
    if (!succeeded(exchange)) return undefined
    const token = tokenIn(exchange)
    // A COSE_Mac0 (tag 17) is secured, too.
    if (typeof token === 'string' && token.includes('tag 17')) return undefined
    return met(typeof token !== 'string', {
      seen: `the body: ${typeof token === 'string' ? token : ''}`,
      expected: 'a compact JWS as text, or a CWT as bytes',
    })
  }),
  onForm('jwt', 'TSL-8.2-04', (_token, { exchange: { request, response } }) => {
    if (!request.headers['accept-encoding']?.includes('gzip')) return undefined
    const encoding = response.headers['content-encoding']
    return met(encoding === 'gzip', {
      seen: `Content-Encoding is ${encoding ?? 'absent'}`,
      expected: 'gzip, as the wallet accepts it',
    })
  }),
  {
    requirement: 'TSL-8.4-01',
    on: 'status-list',
    judge(exchange) {
      if (!isHistorical(exchange)) return undefined
      const { status } = exchange.response
      // Static hosting does not see the parameter, and goes on with the present list.
      return met([406, 501].includes(status) || typeof tokenIn(exchange) !== 'string', {
        seen: `status ${status} for a time in the past`,
        expected: 'a token, 501 where the past is not told, or 406 for a time that is not kept',
        ...(status === 404 && { hint: 'A newer draft (-20) has 404 in place of 406.' }),
      })
    },
  },
  {
    requirement: 'TSL-9.3-01',
    on: 'status-list-aggregation',
    judge(exchange, evidence) {
      const { status } = exchange.response
      if (status >= 400 && !isAboutLoad(exchange))
        return violated({
          seen: `the announced list of lists was answered ${status}`,
          expected: 'the list',
          level: 'SHOULD',
        })
      if (!succeeded(exchange)) return undefined
      const document = answered(exchange)
      const expected = 'JSON with status_lists, an array of URIs'
      if (mediaType(exchange) !== 'application/json' || !document) {
        return violated({ seen: `Content-Type is ${mediaType(exchange) ?? 'absent'}`, expected })
      }
      const lists = at(document, 'status_lists')
      if (!Array.isArray(lists)) {
        return violated({ seen: `status_lists is ${show(lists)}`, expected })
      }
      const odd = items(lists).filter((uri) => typeof uri !== 'string' || !URL.canParse(uri))
      if (odd.length > 0)
        return none(
          odd.map((uri) => `status_lists holds ${show(uri)}`),
          expected,
        )
      const missing = listsThatLeadTo(exchange, evidence).find((uri) => !lists.includes(uri))
      return met(missing === undefined, {
        seen: `status_lists lacks ${show(missing)}, which names it`,
        expected: 'all status lists of the issuer, or of the type',
        level: 'SHOULD',
      })
    },
  },
]

/** Where credentials say that their lists are, whose tokens name this list of lists. */
function listsThatLeadTo({ request }: AnsweredExchange, evidence: Evidence): readonly string[] {
  const naming = exchangesOf(evidence, 'status-list').filter((it) => {
    const token = tokenIn(it)
    return typeof token !== 'string' && token.claims.statusList?.aggregation_uri === request.url
  })
  return evidence.credentials
    .flatMap(({ statuses = [] }) => statuses)
    .filter((lookup) => naming.some(({ id }) => id === lookup.exchange))
    .map(({ uri }) => uri)
}
