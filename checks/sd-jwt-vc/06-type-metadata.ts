import type { Evidence } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import { matchesIntegrity } from '../../protocol/integrity.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { CredentialCheck, ExchangeCheck } from '../check.ts'
import { met, none } from '../engine/judgement.ts'
import { exchangesOf, issuerMetadata } from '../engine/lookup.ts'
import {
  answered,
  isObject,
  items,
  type JsonObject,
  mediaType,
  objects,
  show,
  succeeded,
  textAt,
} from '../engine/read.ts'
import { type Judgement, violated } from '../finding.ts'
import { claimsAt } from './claim-tree.ts'
import type { SdJwtParts } from './decode.ts'
import { onSdJwt } from './on-sd-jwt.ts'

/** By any of these a JSON object is known to be about a type. */
const members = ['vct', 'name', 'description', 'extends', 'extends#integrity', 'display', 'claims']

/**
 * Type Metadata, where an issuer publishes it at the vct: nobody has to.
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-oauth-sd-jwt-vc-13#section-6
 */
export const typeMetadata: readonly (ExchangeCheck | CredentialCheck)[] = [
  {
    requirement: 'SDJWTVC-6.2-01',
    on: 'type-metadata',
    judge(exchange, evidence) {
      if (!succeeded(exchange) || !/[/+]json$/.test(mediaType(exchange) ?? '')) return undefined
      const { json } = exchange.response
      if (json.ok && isObject(json.value) && !members.some((name) => name in Object(json.value))) {
        return undefined
      }
      const document = answered(exchange)
      const wrong = ['display', 'claims'].filter(
        (name) => document?.[name] !== undefined && !Array.isArray(document[name]),
      )
      return met(document !== undefined && wrong.length === 0, {
        seen: document ? `${wrong.join(' and ')} is no array` : 'the document is no JSON object',
        expected: 'a JSON object with arrays for display and claims',
        ...ofStranger(exchange.request.url, evidence),
      })
    },
  },
  onType('SDJWTVC-6.2-02', ({ document }) =>
    met(typeof document.vct === 'string', {
      seen: `vct is ${show(document.vct)}`,
      expected: 'the type that the document is about',
    }),
  ),
  onType('SDJWTVC-6.3-01', ({ document, vct }) => {
    // Without vct it is SDJWTVC-6.2-02.
    if (document.vct === undefined) return undefined
    return met(document.vct === vct, { seen: `vct is ${show(document.vct)}`, expected: vct })
  }),
  onSdJwt('SDJWTVC-7-01', ({ claims }, { evidence }) => {
    const integrity = claims['vct#integrity']
    if (integrity === undefined) return undefined
    const expected = 'Subresource Integrity metadata of the document, such as sha256-…'
    const seen = `vct#integrity is ${show(integrity)}`
    const text = typeof integrity === 'string' ? integrity : ''
    if (!/^sha(256|384|512)-[A-Za-z0-9+/]+={0,2}/.test(text)) return violated({ seen, expected })
    const exchange = fetched(textAt(claims, 'vct'), evidence)
    if (!exchange) return undefined
    return met(matchesIntegrity(text, exchange.response.body) === true, {
      seen: `${seen}, which the document at ${textAt(claims, 'vct')} does not fit`,
      expected,
    })
  }),
  onType('SDJWTVC-9.3-01', ({ document, parts }) => {
    const mandatory = described(document).filter(({ mandatory: is }) => is === true)
    if (mandatory.length === 0) return undefined
    return none(
      mandatory
        .filter(({ path }) => claimsAt(parts, items(path)).length === 0)
        .map(({ path }) => `nothing at ${show(path)}`),
      'every claim that the Type Metadata calls mandatory',
    )
  }),
  onType('SDJWTVC-9.4-01', ({ document, parts }) => {
    const claims = marked(document, parts, 'always').filter(({ isDisclosed }) => !isDisclosed)
    if (marked(document, parts, 'always').length === 0) return undefined
    return met(claims.length === 0, {
      seen: `${show(claims[0]?.path)} has no disclosure of its own`,
      expected: 'a disclosure of its own for what is always selectively disclosable',
      ...(claims.every((it) => it.isWithinDisclosed) && { level: 'SHOULD' as const }),
    })
  }),
  onType('SDJWTVC-9.4-02', ({ document, parts }) => {
    const all = marked(document, parts, 'never')
    const own = all.filter(({ isDisclosed }) => isDisclosed)
    const within = all.filter(({ isWithinDisclosed }) => isWithinDisclosed)
    const [first] = [...own, ...within]
    if (all.length === 0) return undefined
    return met(first === undefined, {
      seen: `${show(first?.path)} can be left out`,
      expected: 'no disclosure of what is never selectively disclosable',
      ...(own.length === 0 && { level: 'SHOULD' as const }),
    })
  }),
]

/** Undefined for a document that is about something else. */
export function aboutAType(document: JsonObject | undefined): JsonObject | undefined {
  return document && members.some((name) => name in document) ? document : undefined
}

interface Typed {
  readonly document: JsonObject
  readonly vct: string
  readonly parts: SdJwtParts
}

/** Judges every credential whose Type Metadata came; that of another host is a warning at most. */
function onType(requirement: RequirementId, judge: (typed: Typed) => Judgement | undefined) {
  return onSdJwt(requirement, (parts, { evidence }) => {
    const vct = textAt(parts.claims, 'vct')
    const exchange = fetched(vct, evidence)
    const document = exchange && answered(exchange)
    if (vct === undefined || !document || !members.some((name) => name in document))
      return undefined
    const judgement = judge({ document, vct, parts })
    return judgement?.verdict === 'violated'
      ? { ...judgement, ...ofStranger(vct, evidence) }
      : judgement
  })
}

/** The document that came for this vct, behind redirects if there were any. */
function fetched(vct: string | undefined, evidence: Evidence): AnsweredExchange | undefined {
  const all = exchangesOf(evidence, 'type-metadata')
  const asked = all.findLastIndex(({ request }) => request.url === vct)
  const end =
    asked < 0
      ? undefined
      : all.slice(asked).find(({ response: { status } }) => status < 300 || status >= 400)
  return end && succeeded(end) ? end : undefined
}

export function ofStranger(url: string, evidence: Evidence): { readonly level?: 'SHOULD' } {
  const issuer = textAt(issuerMetadata(evidence), 'credential_issuer') ?? ''
  const isStrangers = URL.canParse(issuer) && new URL(issuer).host !== new URL(url).host
  return isStrangers ? { level: 'SHOULD' } : {}
}

function described(document: JsonObject): readonly JsonObject[] {
  return objects(document.claims).filter(({ path }) => items(path).length > 0)
}

function marked(document: JsonObject, parts: SdJwtParts, sd: 'always' | 'never') {
  return described(document)
    .filter((claim) => claim.sd === sd)
    .flatMap(({ path }) => claimsAt(parts, items(path)))
}
