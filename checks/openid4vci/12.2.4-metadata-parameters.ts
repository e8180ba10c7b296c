import type { Evidence } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { ExchangeCheck, JudgeContext, OfferCheck } from '../check.ts'
import { met } from '../engine/judgement.ts'
import {
  asMetadataDocuments,
  issuerIdentifiers,
  issuerMetadata,
  metadataPlaces,
} from '../engine/lookup.ts'
import { once } from '../engine/memo.ts'
import {
  answered,
  at,
  entries,
  isObject,
  type JsonObject,
  objects,
  strings,
  succeeded,
  textAt,
} from '../engine/read.ts'
import { type Judgement, violated } from '../finding.ts'
import { repeatedInAnswer } from '../oauth/repeated-names.ts'

/**
 * Credential Issuer Metadata Parameters, OpenID4VCI 1.0, Section 12.2.4: what no schema can say.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-12.2.4
 */
export const issuerMetadataParameters: readonly ExchangeCheck[] = [
  {
    requirement: 'VCI-12.2.4-01',
    on: 'issuer-metadata',
    judge(exchange, evidence, context) {
      const own = textAt(documentOf(exchange), 'credential_issuer')
      const expected = identifierAskedFor(exchange, evidence, context)
      if (own === undefined || expected === undefined) return undefined
      return met(own === expected, { seen: `credential_issuer is ${own}`, expected })
    },
  },
  {
    requirement: 'VCI-12.2.1-03',
    on: 'issuer-metadata',
    judge(exchange, evidence, context) {
      const own = textAt(documentOf(exchange), 'credential_issuer')
      const expected = identifierAskedFor(exchange, evidence, context)
      if (own === undefined || expected === undefined) return undefined
      if (loosely(own) !== loosely(expected)) return undefined
      return met(own === expected, {
        seen: `credential_issuer is ${own}`,
        expected,
        hint: 'They differ by case, a trailing slash or the default port only; no normalisation takes place.',
      })
    },
  },
  onDocument('VCI-12.2.4-11', (document) => {
    const keys = objects(at(document, 'credential_request_encryption', 'jwks', 'keys'))
    if (keys.length === 0) return undefined
    const kids = keys.map(({ kid }) => kid)
    const right = kids.every((kid) => typeof kid === 'string') && new Set(kids).size === kids.length
    return met(right, { seen: `kid values ${JSON.stringify(kids)}`, expected: 'a unique kid each' })
  }),
  {
    requirement: 'VCI-12.2.4-30',
    on: 'issuer-metadata',
    judge(exchange) {
      const document = documentOf(exchange)
      if (!document) return undefined
      const id = repeatedInAnswer(exchange).get('VCI-12.2.4-30')
      if (id !== undefined) {
        return violated({
          seen: `the configuration "${id}" occurs twice`,
          expected: 'each configuration id once',
        })
      }
      const configurations = document.credential_configurations_supported
      if (!isObject(configurations)) return undefined
      return met(Object.keys(configurations).length > 0, {
        seen: 'credential_configurations_supported is empty',
        expected: 'a credential configuration',
        level: 'SHOULD',
      })
    },
  },
  {
    requirement: 'VCI-12.2.4-34',
    on: 'issuer-metadata',
    judge(exchange, evidence) {
      const without = entries(documentOf(exchange)?.credential_configurations_supported)
        .filter(([, configuration]) => at(configuration, 'scope') === undefined)
        .map(([id]) => id)
      const servers = asMetadataDocuments(evidence).filter((it) => it.authorization_endpoint)
      if (without.length === 0 || servers.length === 0) return undefined
      const types = servers.flatMap((it) => strings(it.authorization_details_types_supported))
      return met(types.includes('openid_credential'), {
        seen: `${without.join(', ')}: neither scope nor authorization_details_types_supported`,
        expected: 'a way to ask for the credential in an authorization request',
      })
    },
  },
]

/** The offer names the issuer as its metadata do. */
export const offeredIdentifier: OfferCheck = {
  requirement: 'VCI-12.2.1-03',
  on: 'offer-sighting',
  judge({ offer }, evidence) {
    const named = textAt(offer, 'credential_issuer')
    const own = textAt(issuerMetadata(evidence), 'credential_issuer')
    if (named === undefined || own === undefined || loosely(named) !== loosely(own))
      return undefined
    return met(named === own, {
      seen: `credential_issuer of the offer is ${named}`,
      expected: `${own}, as the metadata have it`,
    })
  },
}

/** Every 200 document, with the members of one level. */
export function onDocument(
  requirement: RequirementId,
  judge: (document: JsonObject, context: JudgeContext) => Judgement | undefined,
): ExchangeCheck {
  return {
    requirement,
    on: 'issuer-metadata',
    judge(exchange, _evidence, context) {
      const document = documentOf(exchange)
      return document && judge(document, context)
    },
  }
}

type Violation = Extract<Judgement, { readonly verdict: 'violated' }>

/** Each configuration of the document; the first that breaks the rule is named. */
export function onConfigurations(
  requirement: RequirementId,
  judge: (configuration: JsonObject) => Judgement | undefined,
): ExchangeCheck {
  const judgeAll = once((document: JsonObject) => {
    let first: Judgement | undefined
    let broken: { readonly id: string; readonly judgement: Violation } | undefined
    // What is no object has no members: of the next of its kind there is no more to say.
    const silent = new Set<string>()
    for (const [id, configuration] of entries(document.credential_configurations_supported)) {
      if (silent.has(typeof configuration)) continue
      const judgement = judge((configuration ?? {}) as JsonObject)
      first ??= judgement
      if (judgement === undefined && typeof configuration !== 'object') {
        silent.add(typeof configuration)
      }
      if (judgement?.verdict !== 'violated') continue
      // Advice that one leaves aside hides no violation of another.
      const isAdvice = 'level' in judgement
      if (!isAdvice || broken === undefined) broken = { id, judgement }
      if (!isAdvice) break
    }
    if (broken === undefined) return first
    return violated({ ...broken.judgement, seen: `${broken.id}: ${broken.judgement.seen}` })
  })
  return onDocument(requirement, judgeAll)
}

function documentOf(exchange: AnsweredExchange): JsonObject | undefined {
  return succeeded(exchange) ? answered(exchange) : undefined
}

/** The identifier whose well-known URL this is, in whatever form. */
function identifierAskedFor(
  { request }: AnsweredExchange,
  evidence: Evidence,
  context: JudgeContext,
): string | undefined {
  return issuerIdentifiers(evidence, context.credentialIssuer).find((identifier) => {
    const { right, alsoRight, others } = metadataPlaces(identifier, 'openid-credential-issuer')
    return [right, alsoRight, ...others].includes(request.url)
  })
}

/** Letters, digits and some signs mean the same with and without an escape (RFC 3986, Section 6.2.2.2). */
function unescapedLetter(octet: string): string {
  const letter = String.fromCharCode(Number.parseInt(octet.slice(1), 16))
  return /[\w.~-]/.test(letter) ? letter : octet
}

/** What normalisation would leave: it must not take place (Section 12.2.1). */
function loosely(identifier: string): string {
  return (URL.canParse(identifier) ? new URL(identifier).href : identifier)
    .replaceAll(/%[\da-f]{2}/gi, unescapedLetter)
    .toLowerCase()
    .replace(/\/$/, '')
}
