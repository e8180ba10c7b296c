import type { Evidence } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { ExchangeCheck, JudgeContext } from '../check.ts'
import { met, none } from '../engine/judgement.ts'
import {
  asMetadataFor,
  authorizationServers,
  exchangesOf,
  issuerMetadata,
  metadataPlaces,
  preAuthorizedGrant,
} from '../engine/lookup.ts'
import {
  answered,
  type JsonObject,
  mediaType,
  show,
  strings,
  succeeded,
  textAt,
} from '../engine/read.ts'
import { parameter } from '../engine/request.ts'
import { type Judgement, satisfied, violated } from '../finding.ts'
import { isAboutLoad } from './refusals.ts'

/**
 * Authorization Server Metadata, RFC 8414.
 * @see https://www.rfc-editor.org/rfc/rfc8414#section-2
 */
export const serverMetadata: readonly ExchangeCheck[] = [
  {
    requirement: 'RFC8414-3-01',
    on: 'as-metadata',
    judge(exchange, evidence) {
      const places = placesOf(exchange, evidence)
      if (!places) return undefined
      if (succeeded(exchange)) return satisfied
      if (isAboutLoad(exchange)) return undefined
      const elsewhere = exchangesOf(evidence, 'as-metadata').find(
        (other) => succeeded(other) && places.others.includes(other.request.url),
      )
      return violated({
        seen: `GET "${exchange.request.url}" was answered ${exchange.response.status}`,
        expected: 'the document at the well-known path inserted between host and path',
        ...(elsewhere && { hint: `${elsewhere.request.url} answers instead.` }),
      })
    },
  },
  {
    requirement: 'RFC8414-3.2-01',
    on: 'as-metadata',
    judge(exchange) {
      if (!succeeded(exchange)) return undefined
      const { status } = exchange.response
      return met(status === 200 && mediaType(exchange) === 'application/json', {
        seen: `status ${status}, Content-Type ${mediaType(exchange) ?? 'absent'}`,
        expected: '200 and application/json',
      })
    },
  },
  {
    requirement: 'RFC8414-3.3-01',
    on: 'as-metadata',
    judge(exchange, evidence) {
      const issuer = textAt(answered(exchange), 'issuer')
      const server = serverAskedFor(exchange, evidence)
      if (!succeeded(exchange) || issuer === undefined || server === undefined) return undefined
      return met(issuer === server, { seen: `issuer is ${issuer}`, expected: server })
    },
  },
  onServer('RFC9700-2.1.2-01', (document) => {
    const types = strings(document.response_types_supported)
    if (types.length === 0) return undefined
    return none(
      types.filter((type) => type.split(' ').includes('token')),
      'no token in the front channel',
    )
  }),
  {
    requirement: 'RFC8414-2-11',
    row: {
      level: 'MUST',
      title: 'auth signing algs of listed JWT methods',
      finding: 'The server does not say by which algorithms clients sign their assertions',
      text: 'Where an endpoint lists a client authentication method that signs a JWT, the algorithms for it are listed too: none is implied.',
      when: 'private_key_jwt or client_secret_jwt listed',
      check:
        'AS metadata JSON, for the token, revocation and introspection endpoint: …_endpoint_auth_methods_supported with private_key_jwt or client_secret_jwt comes with …_endpoint_auth_signing_alg_values_supported.',
      actor: 'as',
    },
    on: 'as-metadata',
    judge(exchange) {
      const document = succeeded(exchange) ? answered(exchange) : undefined
      const signing = ['token', 'revocation', 'introspection']
        .map((it) => `${it}_endpoint_auth`)
        .filter((it) => strings(document?.[`${it}_methods_supported`]).some(signsJwt))
      if (document === undefined || signing.length === 0) return undefined
      const missing = signing
        .map((it) => `${it}_signing_alg_values_supported`)
        .filter((it) => document[it] === undefined)
      return met(missing.length === 0, {
        seen: `no ${missing.join(', no ')}`,
        expected: 'the algorithms of each method that signs a JWT',
      })
    },
    keeps(flow) {
      const { answer } = flow.step('server metadata')
      answer.token_endpoint_auth_methods_supported = ['none', 'private_key_jwt']
      answer.token_endpoint_auth_signing_alg_values_supported = ['ES256']
    },
    flags(flow) {
      delete flow.step('server metadata').answer.token_endpoint_auth_signing_alg_values_supported
    },
  },
]

/** What the working of a server shows about its metadata. */
export const announced: readonly ExchangeCheck[] = [
  {
    requirement: 'RFC8414-2-05',
    on: 'token',
    judge(exchange, evidence) {
      if (!succeeded(exchange) || parameter(exchange, 'grant_type') !== preAuthorizedGrant) {
        return undefined
      }
      const server = asMetadataFor(evidence, 'token_endpoint', exchange.request.url)
      if (!server) return undefined
      return met(strings(server.grant_types_supported).includes(preAuthorizedGrant), {
        seen: `the grant works, grant_types_supported is ${show(server.grant_types_supported)}`,
        expected: preAuthorizedGrant,
      })
    },
  },
  {
    requirement: 'RFC9396-10-01',
    on: 'token',
    judge(exchange, evidence) {
      const details = answered(exchange)?.authorization_details
      const server = asMetadataFor(evidence, 'token_endpoint', exchange.request.url)
      if (!succeeded(exchange) || !Array.isArray(details) || !server) return undefined
      const types = strings(server.authorization_details_types_supported)
      return met(types.includes('openid_credential'), {
        seen: 'authorization_details are in use, authorization_details_types_supported does not list the type',
        expected: 'openid_credential',
      })
    },
  },
]

/** A client authentication method by a JWT whose algorithm the metadata has to name; an attestation has lists of its own. */
function signsJwt(method: string): boolean {
  return method === 'private_key_jwt' || method === 'client_secret_jwt'
}

function onServer(
  requirement: RequirementId,
  judge: (document: JsonObject, context: JudgeContext, evidence: Evidence) => Judgement | undefined,
): ExchangeCheck {
  return {
    requirement,
    on: 'as-metadata',
    judge(exchange, evidence, context) {
      const document = succeeded(exchange) ? answered(exchange) : undefined
      return document && judge(document, context, evidence)
    },
  }
}

/** Servers the issuer relies on, as its metadata says. */
function serversIn(evidence: Evidence): readonly string[] {
  const metadata = issuerMetadata(evidence)
  return metadata ? authorizationServers(metadata).filter((server) => URL.canParse(server)) : []
}

/** The other places, when this exchange asked at the right one. */
function placesOf(exchange: AnsweredExchange, evidence: Evidence) {
  return serversIn(evidence)
    .map((server) => metadataPlaces(server, 'oauth-authorization-server'))
    .find(({ right }) => right === exchange.request.url)
}

function serverAskedFor(exchange: AnsweredExchange, evidence: Evidence): string | undefined {
  return serversIn(evidence).find((server) => {
    const { right, others } = metadataPlaces(server, 'oauth-authorization-server')
    return [right, ...others].includes(exchange.request.url)
  })
}
