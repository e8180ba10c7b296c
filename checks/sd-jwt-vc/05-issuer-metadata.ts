import type { Evidence } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { CredentialCheck, ExchangeCheck } from '../check.ts'
import { met } from '../engine/judgement.ts'
import { exchangesOf, metadataPlaces } from '../engine/lookup.ts'
import { answered, at, mediaType, objects, show, succeeded, textAt } from '../engine/read.ts'
import { satisfied, violated } from '../finding.ts'
import { takeApart } from './decode.ts'
import { onSdJwt } from './on-sd-jwt.ts'

/**
 * JWT VC Issuer Metadata, SD-JWT VC, Section 5: only where an issuer publishes it.
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-oauth-sd-jwt-vc-11#section-5
 */
export const jwtVcIssuerMetadata: readonly ExchangeCheck[] = [
  {
    requirement: 'SDJWTVC-5-01',
    on: 'jwt-vc-issuer',
    judge(exchange, evidence) {
      const { url } = exchange.request
      const places = issuersOf(evidence).map((issuer) => metadataPlaces(issuer, 'jwt-vc-issuer'))
      const own = places.find(({ right }) => right === url)
      if (!own) return undefined
      if (succeeded(exchange)) return satisfied
      const elsewhere = exchangesOf(evidence, 'jwt-vc-issuer').find(
        (other) =>
          succeeded(other) && own.others.includes(other.request.url) && !isSlashed(other, evidence),
      )
      if (!elsewhere) return undefined
      return violated({
        seen: `GET "${url}" was answered ${exchange.response.status}`,
        expected: 'the document at the well-known path inserted between host and path',
        hint: `${elsewhere.request.url} answers instead.`,
      })
    },
  },
  {
    requirement: 'SDJWTVC-5.1-01',
    on: 'jwt-vc-issuer',
    judge(exchange, evidence) {
      const { url } = exchange.request
      if (!succeeded(exchange)) return undefined
      if (isSlashed(exchange, evidence)) {
        return violated({
          seen: `only ${url} answers`,
          expected: 'the well-known path without the slash at the end of iss',
        })
      }
      return slashedPlaces(evidence).includes(`${url}/`) ? satisfied : undefined
    },
  },
  {
    requirement: 'SDJWTVC-5.2-01',
    on: 'jwt-vc-issuer',
    judge(exchange) {
      if (!succeeded(exchange)) return undefined
      return met(exchange.response.status === 200 && mediaType(exchange) === 'application/json', {
        seen: `status ${exchange.response.status}, Content-Type ${mediaType(exchange) ?? 'absent'}`,
        expected: '200 and application/json',
      })
    },
  },
  {
    requirement: 'SDJWTVC-5.2-02',
    on: 'jwt-vc-issuer',
    judge(exchange, evidence) {
      const expected = issuersOf(evidence).find((issuer) => {
        const { right, others } = metadataPlaces(issuer, 'jwt-vc-issuer')
        return [right, ...others].includes(exchange.request.url)
      })
      const document = published(exchange)
      if (!document || expected === undefined) return undefined
      return met(document.issuer === expected, {
        seen: `issuer is ${show(document.issuer)}`,
        expected,
      })
    },
  },
  {
    requirement: 'SDJWTVC-5.2-03',
    on: 'jwt-vc-issuer',
    judge(exchange) {
      const document = published(exchange)
      if (!document) return undefined
      const keys = at(document, 'jwks', 'keys')
      const byValue = Array.isArray(keys) && keys.every((it) => textAt(it, 'kty') !== undefined)
      const byReference = /^https?:/i.test(textAt(document, 'jwks_uri') ?? '')
      return met(
        byValue !== byReference && (document.jwks === undefined || document.jwks_uri === undefined),
        {
          seen: `jwks ${document.jwks ? (byValue ? 'a JWK Set' : 'no JWK Set') : 'absent'}, jwks_uri ${show(document.jwks_uri)}`,
          expected: 'one of a JWK Set in jwks and a URL in jwks_uri',
        },
      )
    },
  },
]

export const keyOfTheSet: readonly CredentialCheck[] = [
  onSdJwt('SDJWTVC-5.2-04', ({ header }, { evidence }) => {
    const keys = exchangesOf(evidence, 'jwt-vc-issuer', 'jwks').flatMap((exchange) =>
      objects(answered(exchange)?.keys ?? at(answered(exchange), 'jwks', 'keys')),
    )
    const used = exchangesOf(evidence, 'jwt-vc-issuer').some(published)
    if (!used || keys.length === 0 || header.x5c !== undefined) return undefined
    return met(
      keys.some(({ kid }) => typeof kid === 'string' && kid === header.kid),
      { seen: `kid is ${show(header.kid)}`, expected: 'a kid of the published key set' },
    )
  }),
]

function published(exchange: AnsweredExchange) {
  return succeeded(exchange) ? answered(exchange) : undefined
}

/** At the place of an `iss` with its slash. */
function isSlashed({ request }: AnsweredExchange, evidence: Evidence): boolean {
  return slashedPlaces(evidence).includes(request.url)
}

function slashedPlaces(evidence: Evidence): readonly string[] {
  return issuersOf(evidence)
    .filter((issuer) => issuer.endsWith('/'))
    .map((issuer) => `${metadataPlaces(issuer, 'jwt-vc-issuer').right}/`)
}

/** `iss` of every credential that came. */
function issuersOf(evidence: Evidence): readonly string[] {
  return evidence.credentials
    .flatMap(({ raw }) => textAt(takeApart(raw)?.claims, 'iss') ?? [])
    .filter((issuer) => URL.canParse(issuer))
}
