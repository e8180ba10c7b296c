import { inWords } from '../../protocol/in-words.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { ExchangeCheck, OfferCheck } from '../check.ts'
import { httpsUrl, met, none } from '../engine/judgement.ts'
import {
  asMetadataDocuments,
  authorizationServers,
  configurationById,
  exchangeById,
  issuerMetadata,
} from '../engine/lookup.ts'
import { once } from '../engine/memo.ts'
import {
  answered,
  at,
  entries,
  type JsonObject,
  show,
  strings,
  succeeded,
  textAt,
} from '../engine/read.ts'
import { satisfied, violated } from '../finding.ts'
import { serverMetadata } from '../oauth/rfc8414-authorization-server-metadata.ts'

/**
 * What HAIP 1.0, Sections 3, 4, 4.1, 4.3 and 7, has metadata say.
 * @see https://openid.net/specs/openid4vc-high-assurance-interoperability-profile-1_0-final.html#section-4.1
 */
export const haipMetadata: readonly ExchangeCheck[] = [
  onIssuer('HAIP-3-01', (document) => {
    const formats = configurationsOf(document).map(([, { format }]) => inWords(format))
    return met(
      formats.some((format) => ['dc+sd-jwt', 'mso_mdoc'].includes(format)),
      {
        seen: `the formats are ${[...new Set(formats)].join(', ')}`,
        expected: 'dc+sd-jwt or mso_mdoc among them',
      },
    )
  }),
  {
    requirement: 'HAIP-4-01',
    on: 'as-metadata',
    judge(exchange, evidence) {
      const documents = asMetadataDocuments(evidence)
      const listed = authorizationServers(issuerMetadata(evidence) ?? {}).length
      if (!succeeded(exchange) || documents.length === 0) return undefined
      if (documents.some(servesTheCodeFlow)) return satisfied
      // One of several servers may be for another grant.
      if (documents.length < listed) return undefined
      return violated({
        seen: 'no authorization server that has an authorization_endpoint, code and authorization_code',
        expected: 'the authorization code flow',
      })
    },
  },
  onCodeServer('HAIP-4-02', ({ code_challenge_methods_supported: methods }) =>
    met(strings(methods).includes('S256'), {
      seen: `code_challenge_methods_supported is ${show(methods)}`,
      expected: 'S256 among them',
    }),
  ),
  onCodeServer('HAIP-4-03', ({ pushed_authorization_request_endpoint: endpoint }) =>
    met(typeof endpoint === 'string', {
      seen: `pushed_authorization_request_endpoint is ${show(endpoint)}`,
      expected: 'an endpoint for pushed authorization requests',
    }),
  ),
  // HAIP asks for RFC 8414 itself: a document at the inserted path, and not only that no other place has it.
  ...serverMetadata
    .filter(({ requirement }) => requirement === 'RFC8414-3-01')
    .map((check) => ({ ...check, requirement: 'HAIP-4.1-01' as const })),
  {
    requirement: 'HAIP-4.1-01',
    on: 'as-metadata',
    judge(exchange) {
      const { pathname } = new URL(exchange.request.url)
      if (!pathname.startsWith('/.well-known/oauth-authorization-server')) return undefined
      return succeeded(exchange)
        ? undefined
        : violated({
            seen: `GET "${exchange.request.url}" was answered ${exchange.response.status}`,
            expected: 'the metadata of the authorization server',
          })
    },
  },
  {
    requirement: 'HAIP-4.1-07',
    on: 'issuer-metadata',
    judge(exchange, _evidence, context) {
      const document = succeeded(exchange) ? answered(exchange) : undefined
      const isBound = configurationsOf(document).some(
        ([, { cryptographic_binding_methods_supported: methods }]) => methods !== undefined,
      )
      return document && isBound
        ? httpsUrl('nonce_endpoint', document.nonce_endpoint, context)
        : undefined
    },
  },
  onIssuer('HAIP-4.3-03', (document) => {
    const all = configurationsOf(document).filter(([, { scope }]) => typeof scope === 'string')
    const groups = Map.groupBy(all, ([, { scope, format }]) => `${format} ${scope}`)
    return none(
      [...groups.values()]
        .filter((same) => new Set(same.map(([, one]) => typeOf(one))).size > 1)
        .map(
          (same) => `${same.map(([id]) => id).join(' and ')} have the scope ${same[0]?.[1].scope}`,
        ),
      'a scope that stands for one credential type',
    )
  }),
  onIssuer('HAIP-7-01', (document) => {
    const lists = configurationsOf(document).flatMap(([, one]) => {
      const type = at(one, 'proof_types_supported', 'jwt')
      return type === undefined ? [] : [strings(at(type, 'proof_signing_alg_values_supported'))]
    })
    if (lists.length === 0) return undefined
    return met(
      lists.some((algorithms) => algorithms.includes('ES256')),
      {
        seen: `proofs are signed by ${[...new Set(lists.flat())].join(', ')}`,
        expected: 'ES256 among them',
      },
    )
  }),
]

/** Offers by HAIP 1.0, Sections 4 and 4.2. */
export const haipOffers: readonly OfferCheck[] = [
  {
    requirement: 'HAIP-4-07',
    on: 'offer-sighting',
    judge({ offer, values, uris, exchange: id }, evidence) {
      if (offer === undefined && values.length + uris.length === 0) return undefined
      // An offer that is not to be had any more (404, say) is no offer in another form.
      const fetched = exchangeById(evidence, id)
      if (fetched && !succeeded(fetched)) return undefined
      return met(isWhole(offer), {
        seen: offer === undefined ? 'no JSON object' : 'an offer of nothing, or of nobody',
        expected: 'a Credential Offer',
      })
    },
  },
  {
    requirement: 'HAIP-4.2-02',
    on: 'offer-sighting',
    judge({ offer }, evidence) {
      if (at(offer, 'grants', 'authorization_code') === undefined) return undefined
      const ids = strings(at(offer, 'credential_configuration_ids'))
      const known = ids.filter((id) => configurationById(evidence, id) !== undefined)
      if (known.length === 0) return undefined
      return none(
        known
          .filter((id) => !textAt(configurationById(evidence, id), 'scope'))
          .map((id) => `${id} has no scope`),
        'a scope for each configuration that is offered',
      )
    },
  },
]

function isWhole(offer: unknown): boolean {
  const ids = strings(at(offer, 'credential_configuration_ids'))
  return ids.length > 0 && textAt(offer, 'credential_issuer') !== undefined
}

function onIssuer(
  requirement: RequirementId,
  judge: (document: JsonObject) => ReturnType<typeof met> | undefined,
): ExchangeCheck {
  return {
    requirement,
    on: 'issuer-metadata',
    judge(exchange) {
      const document = succeeded(exchange) ? answered(exchange) : undefined
      return document && configurationsOf(document).length > 0 ? judge(document) : undefined
    },
  }
}

/** Servers that have an authorization endpoint. */
function onCodeServer(
  requirement: RequirementId,
  judge: (document: JsonObject) => ReturnType<typeof met>,
): ExchangeCheck {
  return {
    requirement,
    on: 'as-metadata',
    judge(exchange) {
      const document = succeeded(exchange) ? answered(exchange) : undefined
      return document?.authorization_endpoint === undefined ? undefined : judge(document)
    },
  }
}

function servesTheCodeFlow(document: JsonObject): boolean {
  const { authorization_endpoint: endpoint, grant_types_supported: grants } = document
  return (
    endpoint !== undefined &&
    strings(document.response_types_supported).includes('code') &&
    (grants === undefined || strings(grants).includes('authorization_code'))
  )
}

function configurationsOf(
  document: JsonObject | undefined,
): readonly (readonly [string, JsonObject])[] {
  return document === undefined ? [] : configurationsIn(document)
}

const configurationsIn = once((document: JsonObject): readonly (readonly [string, JsonObject])[] =>
  entries(document.credential_configurations_supported).map(([id, one]) => [
    id,
    Object(one) as JsonObject,
  ]),
)

/** What tells one credential type from another in its format. */
function typeOf(configuration: JsonObject): string {
  return JSON.stringify([
    configuration.vct,
    configuration.doctype,
    configuration.credential_definition,
  ])
}
