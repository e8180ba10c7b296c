import type { Evidence } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { ExchangeCheck, JudgeContext } from '../check.ts'
import { httpsUrl, met, none } from '../engine/judgement.ts'
import { isLanguageTag, unknownSubtag } from '../engine/language.ts'
import { exchangesOf, issuerIdentifiers, metadataPlaces } from '../engine/lookup.ts'
import { once } from '../engine/memo.ts'
import { answered, bodyText, mediaType, succeeded } from '../engine/read.ts'
import { satisfied, violated } from '../finding.ts'

/**
 * Credential Issuer Metadata Retrieval, OpenID4VCI 1.0, Section 12.2.2.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-12.2.2
 */
export const metadataRetrieval: readonly ExchangeCheck[] = [
  {
    requirement: 'VCI-12.2.2-01',
    on: 'issuer-metadata',
    judge(exchange, evidence, context) {
      if (!isAtRightPlace(exchange, evidence, context)) return undefined
      if (succeeded(exchange)) return satisfied
      if (foundAtTheOther(exchange, evidence, context)) return undefined
      const { status } = exchange.response
      const elsewhere = foundElsewhere(exchange, evidence, context)
      if (![404, 410].includes(status) && !elsewhere) return undefined
      return violated({
        seen: `GET "${exchange.request.url}" was answered ${status}`,
        expected: '200 at the well-known path inserted between host and path',
        ...(elsewhere && {
          hint: `${elsewhere} answers: that is where the drafts put it, or another form of the path.`,
        }),
      })
    },
  },
  {
    requirement: 'VCI-12.2.2-02',
    on: 'issuer-metadata',
    judge({ request, response: { headers, status } }, _evidence, context) {
      const url = new URL(request.url)
      const next = status >= 300 && status < 400 ? headers.location : undefined
      // A redirect from TLS to plain HTTP takes the protection away as well.
      return next !== undefined && URL.canParse(next, url.href)
        ? httpsUrl('the metadata URL after a redirect', new URL(next, url).href, context)
        : httpsUrl('the metadata URL', request.url, context)
    },
  },
  {
    requirement: 'VCI-12.2.2-03',
    on: 'issuer-metadata',
    judge(exchange, evidence, context) {
      const { status } = exchange.response
      if (!isAtRightPlace(exchange, evidence, context)) return undefined
      if (status !== 200 && foundAtTheOther(exchange, evidence, context)) return undefined
      // Nothing there is VCI-12.2.2-01; a redirect is followed and reported.
      if ([404, 410, 429, 503].includes(status) || foundElsewhere(exchange, evidence, context)) {
        return undefined
      }
      const redirected = status >= 300 && status < 400
      return met(status === 200, {
        seen: `status ${status}`,
        expected: '200',
        ...(redirected && { level: 'SHOULD' as const }),
      })
    },
  },
  {
    requirement: 'VCI-12.2.2-04',
    on: 'issuer-metadata',
    judge(exchange, evidence) {
      const { status } = exchange.response
      const isUnacceptable = [406, 415].includes(status)
      if (!succeeded(exchange) && !isUnacceptable) return undefined
      const sameUrl = exchangesOf(evidence, 'issuer-metadata').filter(
        (other) => other.request.url === exchange.request.url && succeeded(other),
      )
      const asksForJwtOnly = !/json|\*\/\*/.test(exchange.request.headers.accept ?? '*/*')
      if (asksForJwtOnly) return undefined
      return met(sameUrl.some(isUnsigned), {
        seen: `${isUnacceptable ? `status ${status}, ` : ''}Content-Type is ${exchange.response.headers['content-type'] ?? 'absent'}${answered(exchange) ? '' : ', the body is no JSON object'}`,
        expected: 'a JSON object as application/json',
      })
    },
  },
  {
    requirement: 'VCI-12.2.2-05',
    on: 'issuer-metadata',
    judge(exchange) {
      if (!succeeded(exchange)) return undefined
      const type = mediaType(exchange)
      const isJws = /^[\w-]+\.[\w-]+\.[\w-]+$/.test(bodyText(exchange).trim())
      // Whether it then is a JWS is VCI-12.2.3-01.
      if (type === 'application/jwt') {
        return met(!exchange.response.json.ok, {
          seen: 'a JSON object is labelled application/jwt',
          expected: 'application/json for metadata that is not signed',
        })
      }
      return met(type === 'application/json' && !isJws, {
        seen: isJws ? `a JWS is labelled ${type}` : `Content-Type is ${type ?? 'absent'}`,
        expected: isJws
          ? 'application/jwt for signed metadata'
          : 'application/json or application/jwt',
      })
    },
  },
  {
    requirement: 'VCI-12.2.2-07',
    on: 'issuer-metadata',
    judge(exchange, evidence) {
      const type = mediaType(exchange)
      const wanted = onlyOrFirstChoice(exchange)
      const answers = exchangesOf(evidence, 'issuer-metadata').filter(succeeded)
      // What this issuer never gave, it may not have.
      const canGive = answers.some((other) => mediaType(other) === wanted)
      if (!succeeded(exchange) || wanted === undefined || !canGive) return undefined
      if (!answers.some((other) => mediaType(other) !== wanted)) return undefined
      return met(type === wanted, {
        seen: `Accept: ${exchange.request.headers.accept} was answered with ${type ?? 'no media type'}`,
        expected: `${wanted}, which this issuer can give`,
      })
    },
  },
  {
    requirement: 'VCI-12.2.2-08',
    on: 'issuer-metadata',
    judge(exchange, evidence) {
      if (!isUnsigned(exchange) || !languagesAsked(exchange)) return undefined
      const display = displayOf(exchange)
      const tailored = exchangesOf(evidence, 'issuer-metadata').some(
        (other) =>
          other.request.url === exchange.request.url &&
          languagesAsked(other) !== languagesAsked(exchange) &&
          isUnsigned(other) &&
          displayOf(other) !== display,
      )
      if (!tailored) return undefined
      return met(exchange.response.headers['content-language'] !== undefined, {
        seen: 'display data depends on Accept-Language, Content-Language is absent',
        expected: 'Content-Language naming the languages returned',
      })
    },
  },
  {
    requirement: 'VCI-12.2.2-09',
    on: 'issuer-metadata',
    judge({ response: { headers } }) {
      const languages = headers['content-language']
      if (languages === undefined) return undefined
      const tags = languages.split(',').map((tag) => tag.trim())
      const malformed = tags.filter((tag) => !isLanguageTag(tag))
      if (malformed.length === 0 && tags.some((tag) => unknownSubtag(tag) !== undefined)) {
        return violated({
          seen: `Content-Language has "${languages}", and "${tags.flatMap((tag) => unknownSubtag(tag) ?? []).join('", "')}" stands for no language or country`,
          expected: 'subtags of the IANA Language Subtag Registry',
          level: 'SHOULD',
        })
      }
      return none(
        malformed.map((tag) => `Content-Language has "${tag}"`),
        'language tags',
      )
    },
  },
]

/** The places of each identifier in the evidence that leads to this URL. */
function placesLeadingTo({ request }: AnsweredExchange, evidence: Evidence, context: JudgeContext) {
  return issuerIdentifiers(evidence, context.credentialIssuer)
    .map((identifier) => metadataPlaces(identifier, 'openid-credential-issuer'))
    .filter(({ right, alsoRight }) => [right, alsoRight].includes(request.url))
}

function isAtRightPlace(
  exchange: AnsweredExchange,
  evidence: Evidence,
  context: JudgeContext,
): boolean {
  return placesLeadingTo(exchange, evidence, context).length > 0
}

/** With the terminating slash or without it: where the other place has the metadata, this one needs none. */
function foundAtTheOther(
  exchange: AnsweredExchange,
  evidence: Evidence,
  context: JudgeContext,
): boolean {
  const found = exchangesOf(evidence, 'issuer-metadata').filter(
    (other) => succeeded(other) && other.request.url !== exchange.request.url,
  )
  return placesLeadingTo(exchange, evidence, context).every(({ right, alsoRight }) =>
    found.some(({ request }) => [right, alsoRight].includes(request.url)),
  )
}

/** Another place at which metadata was found, while this one had none. */
function foundElsewhere(
  exchange: AnsweredExchange,
  evidence: Evidence,
  context: JudgeContext,
): string | undefined {
  if (succeeded(exchange)) return undefined
  const others = placesLeadingTo(exchange, evidence, context).flatMap((places) => places.others)
  return exchangesOf(evidence, 'issuer-metadata')
    .filter(succeeded)
    .find(({ request }) => others.includes(request.url))?.request.url
}

function isUnsigned(exchange: AnsweredExchange): boolean {
  return (
    succeeded(exchange) &&
    mediaType(exchange) === 'application/json' &&
    answered(exchange) !== undefined
  )
}

/** The media type that Accept prefers, where it is clear. */
function onlyOrFirstChoice({ request }: AnsweredExchange): string | undefined {
  const choices = (request.headers.accept ?? '').split(',').map((choice) => {
    const [type = '', ...parameters] = choice.split(';').map((part) => part.trim().toLowerCase())
    const weight = parameters.find((parameter) => parameter.startsWith('q='))
    return { type, weight: Number(weight?.slice(2) ?? 1) }
  })
  const best = Math.max(...choices.map(({ weight }) => weight))
  const preferred = choices.filter(({ weight }) => weight === best)
  return preferred.length === 1 && !preferred[0]?.type.includes('*')
    ? preferred[0]?.type
    : undefined
}

function languagesAsked({ request }: AnsweredExchange): string | undefined {
  return request.headers['accept-language']
}

/** Everything in the document that is for people's eyes. */
const displayOf = once((exchange: AnsweredExchange): string => {
  return JSON.stringify(displaysIn(answered(exchange)))
})

function displaysIn(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, it]) => (name === 'display' ? [it] : displaysIn(it)))
}
