import type { Evidence } from '../../protocol/evidence.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { ExchangeCheck, OfferCheck } from '../check.ts'
import { met, none } from '../engine/judgement.ts'
import {
  asMetadataDocuments,
  exchangesOf,
  issuerMetadata,
  offerOfCode,
  preAuthorizedGrant,
} from '../engine/lookup.ts'
import {
  answered,
  at,
  bodyText,
  entries,
  isObject,
  type JsonObject,
  refusalOf,
  strings,
  succeeded,
  textAt,
} from '../engine/read.ts'
import { parameter } from '../engine/request.ts'
import { type Judgement, satisfied, violated } from '../finding.ts'

/**
 * Credential Offer Parameters, OpenID4VCI 1.0, Section 4.1.1.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-4.1.1
 */
export const offerParameters: readonly OfferCheck[] = [
  {
    requirement: 'VCI-4.1.1-03',
    on: 'offer-sighting',
    judge({ offer }, evidence) {
      const metadata = metadataOf(offer, evidence) ?? listingOf(offer, evidence)
      const ids = strings(at(offer, 'credential_configuration_ids'))
      if (!metadata || ids.length === 0) return undefined
      const known = metadata.credential_configurations_supported
      return none(
        ids.filter((id) => !isObject(known) || !Object.hasOwn(known, id)),
        'names of credential_configurations_supported',
        'The offer names configurations that the metadata does not describe.',
      )
    },
  },
  {
    requirement: 'VCI-4.1.1-05',
    on: 'offer-sighting',
    judge({ offer }, evidence) {
      const grants = entries(at(offer, 'grants')).filter(([type]) => isKnownGrant(type))
      if (grants.length === 0) return undefined
      const judged = grants.filter(([, grant]) => serversFor(grant, offer, evidence).length > 0)
      if (judged.length === 0) return undefined
      return none(
        judged
          .filter(([type, grant]) =>
            serversFor(grant, offer, evidence).every(
              (server) => !grantTypesOf(server).includes(type),
            ),
          )
          .map(([type]) => `no authorization server lists ${type}`),
        'grants from grant_types_supported',
      )
    },
  },
  hintNeedsServers('VCI-4.1.1-07', 'authorization_code'),
  hintIsListed('VCI-4.1.1-08', 'authorization_code'),
  hintNeedsServers('VCI-4.1.1-09', preAuthorizedGrant),
  hintIsListed('VCI-4.1.1-10', preAuthorizedGrant),
]

export const noTransactionCodeDemanded: ExchangeCheck = {
  requirement: 'VCI-4.1.1-16',
  on: 'token',
  judge(exchange, evidence) {
    const code = parameter(exchange, 'pre-authorized_code')
    const offer = offerOfCode(evidence, code)
    if (!offer || exchange.deviation !== undefined) return undefined
    const grant = at(offer, 'grants', preAuthorizedGrant)
    if (at(grant, 'tx_code') !== undefined || parameter(exchange, 'tx_code')) return undefined
    if (succeeded(exchange)) return satisfied
    const blamed = /tx_code|transaction[ _]?code|user[ _]?pin/i.test(bodyText(exchange))
    if (!blamed) return undefined
    return violated({
      seen: `the code alone was refused for want of a transaction code (${refusalOf(exchange)})`,
      expected: 'a token, since the offer has no tx_code object',
    })
  },
}

type JudgeCode = (described: JsonObject, code: string) => Judgement | undefined

const hasItsCharacters: JudgeCode = (described, code) =>
  (described.input_mode ?? 'numeric') === 'numeric'
    ? met(/^\d+$/.test(code), {
        seen: `input_mode is ${textAt(described, 'input_mode') ?? 'absent'}, and the Transaction Code has more than digits`,
        expected: 'text, or a code of digits',
      })
    : undefined

const hasItsLength: JudgeCode = ({ length }, code) =>
  // Another type is a matter of the schema.
  Number.isInteger(length) && Number(length) >= 1
    ? met([...code].length === length, {
        seen: `length is ${length}, and the Transaction Code has ${[...code].length} characters`,
        expected: 'the length of the Transaction Code',
      })
    : undefined

/** What an offer says of its Transaction Code, beside the one that redeemed it. */
export const describedTransactionCode: readonly ExchangeCheck[] = [
  onAcceptedCode('VCI-4.1.1-17', hasItsCharacters),
  onAcceptedCode('VCI-4.1.1-18', hasItsLength),
]

/** And beside the one that the issuer handed over, whatever became of it. */
export const handedOverTransactionCode: readonly OfferCheck[] = [
  onHandedOverCode('VCI-4.1.1-17', hasItsCharacters),
  onHandedOverCode('VCI-4.1.1-18', hasItsLength),
]

function onAcceptedCode(requirement: RequirementId, judge: JudgeCode): ExchangeCheck {
  return {
    requirement,
    on: 'token',
    judge(exchange, evidence) {
      const code = parameter(exchange, 'tx_code')
      if (code === undefined || !succeeded(exchange) || exchange.deviation) return undefined
      const offer = offerOfCode(evidence, parameter(exchange, 'pre-authorized_code'))
      const described = at(offer, 'grants', preAuthorizedGrant, 'tx_code')
      return isObject(described) ? judge(described, code) : undefined
    },
  }
}

function onHandedOverCode(requirement: RequirementId, judge: JudgeCode): OfferCheck {
  return {
    requirement,
    on: 'offer-sighting',
    judge({ offer, txCode }) {
      const described = at(offer, 'grants', preAuthorizedGrant, 'tx_code')
      return txCode !== undefined && isObject(described) ? judge(described, txCode) : undefined
    },
  }
}

function isKnownGrant(type: string): boolean {
  return type === 'authorization_code' || type === preAuthorizedGrant
}

/** Metadata of the issuer that the offer names. */
function metadataOf(offer: unknown, evidence: Evidence): JsonObject | undefined {
  const metadata = issuerMetadata(evidence)
  const issuer = textAt(offer, 'credential_issuer')
  const named = textAt(metadata, 'credential_issuer')
  const bare = (text: string | undefined) => text?.toLowerCase().replace(/\/$/, '')
  return bare(issuer) === bare(named) ? metadata : undefined
}

/** Metadata whose configurations stand in an array: none of them has a name. */
function listingOf(offer: unknown, evidence: Evidence): JsonObject | undefined {
  if (issuerMetadata(evidence)) return undefined
  return exchangesOf(evidence, 'issuer-metadata')
    .filter(succeeded)
    .map(answered)
    .filter((it) => it !== undefined)
    .findLast(
      (it) =>
        Array.isArray(it.credential_configurations_supported) &&
        it.credential_issuer === textAt(offer, 'credential_issuer'),
    )
}

/** The server that the grant hints at, else every server that is known. */
function serversFor(grant: unknown, offer: unknown, evidence: Evidence): readonly JsonObject[] {
  if (!metadataOf(offer, evidence)) return []
  const hint = textAt(grant, 'authorization_server')
  const documents = asMetadataDocuments(evidence)
  return hint === undefined ? documents : documents.filter(({ issuer }) => issuer === hint)
}

/** RFC 8414, Section 2: the default when the member is absent. */
function grantTypesOf(server: JsonObject): readonly string[] {
  return server.grant_types_supported === undefined
    ? ['authorization_code', 'implicit']
    : strings(server.grant_types_supported)
}

function hintNeedsServers(requirement: RequirementId, grantType: string): OfferCheck {
  return {
    requirement,
    on: 'offer-sighting',
    judge({ offer }, evidence) {
      const metadata = metadataOf(offer, evidence)
      const hint = at(offer, 'grants', grantType, 'authorization_server')
      if (hint === undefined || metadata === undefined) return undefined
      const { length } = strings(metadata.authorization_servers)
      return met(length >= 2, {
        seen: `the grant has authorization_server while authorization_servers lists ${length}`,
        expected: 'no hint unless the metadata lists several servers',
      })
    },
  }
}

function hintIsListed(requirement: RequirementId, grantType: string): OfferCheck {
  return {
    requirement,
    on: 'offer-sighting',
    judge({ offer }, evidence) {
      const metadata = metadataOf(offer, evidence)
      const hint = textAt(offer, 'grants', grantType, 'authorization_server')
      const listed = metadata?.authorization_servers
      const servers = strings(listed)
      // Without a list there is nothing to hint at: that is the row before. What is no list has no such entry either.
      const isNone = listed === undefined || (Array.isArray(listed) && servers.length === 0)
      if (hint === undefined || isNone) return undefined
      return met(servers.includes(hint), {
        seen: `authorization_server is ${hint}`,
        expected:
          servers.length > 0 ? `one of ${servers.join(', ')}` : 'an entry of authorization_servers',
      })
    },
  }
}
