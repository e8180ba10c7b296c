import type { Evidence, OfferSighting } from '../../protocol/evidence.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { ActiveCheck, CredentialCheck, ExchangeCheck, OfferCheck } from '../check.ts'
import { met } from '../engine/judgement.ts'
import {
  asMetadataDocuments,
  configurationById,
  exchangeById,
  exchangesOf,
  issuerMetadata,
  preAuthorizedGrant,
} from '../engine/lookup.ts'
import { answered, at, show, strings, succeeded, textAt } from '../engine/read.ts'
import { parameter } from '../engine/request.ts'
import { satisfied, violated } from '../finding.ts'
import { redirectOf } from '../oauth/redirect.ts'
import { tokenBehind } from '../openid4vci/08-plain-request.ts'
import { takeApart } from '../sd-jwt-vc/decode.ts'
import { isRevoked, listings } from './management-api.ts'
import {
  ageMs,
  createdOffers,
  lifetimeMs,
  linkOf,
  offerOfToken,
  type ShownOffer,
} from './offers-api.ts'
import { judgeToken } from './way.ts'

/** What an offer of PingOne leads to: SD-JWT VCs, metadata for each of them, a sign-in of the user's own. */
export const deliveredCredentials: readonly CredentialCheck[] = [
  {
    requirement: 'P1-FLOW-02',
    on: 'received-credential',
    judge({ raw, exchange }, evidence) {
      if (!cameByOffer(exchange, evidence)) return undefined
      const parts = takeApart(raw)
      const isSdJwt = parts !== undefined && String(raw).includes('~')
      return met(isSdJwt && parts.payload.vct !== undefined, {
        seen: isSdJwt ? 'an SD-JWT without vct' : 'the credential is no SD-JWT',
        expected: 'an SD-JWT VC',
      })
    },
  },
  {
    requirement: 'P1-FLOW-03',
    on: 'received-credential',
    judge({ raw, exchange }, evidence) {
      const parts = cameByOffer(exchange, evidence) ? takeApart(raw) : undefined
      if (!parts) return undefined
      const digests = new Set(parts.digests.map(({ value }) => value))
      const usable = parts.disclosures.filter(
        // By an algorithm that nobody knows nobody can say.
        ({ digest }) => digest === undefined || digests.has(digest),
      )
      return met(usable.length > 0, {
        seen: `${parts.disclosures.length} disclosures, of which the credential knows none`,
        expected: 'claims that the holder can keep back',
      })
    },
  },
  {
    requirement: 'P1-FLOW-04',
    on: 'received-credential',
    judge({ configurationId, exchange }, evidence) {
      const format = configurationById(evidence, configurationId)?.format
      if (format === undefined || !cameByOffer(exchange, evidence)) return undefined
      // The typ of the credential itself is SDJWTVC-3.2.1-01.
      return met(format === 'dc+sd-jwt', {
        seen: `format is ${show(format)}`,
        expected: 'dc+sd-jwt',
      })
    },
  },
]

/** The credential came of an offer that PingOne's API made; a mock makes others, of whatever format. */
function cameByOffer(exchangeId: string, evidence: Evidence): boolean {
  const exchange = exchangeById(evidence, exchangeId)
  const token = exchange && tokenBehind(exchange, evidence)
  return token !== undefined && offerOfToken(token, evidence) !== undefined
}

export const offerTargets: readonly OfferCheck[] = [
  {
    requirement: 'P1-FLOW-18',
    on: 'offer-sighting',
    judge(sighting, evidence) {
      const { offer, problem } = sighting
      const created = createdOffers(evidence).find((it) => isWayTo(it, sighting))
      const fetched = exchangeById(evidence, sighting.exchange)
      if (!created || (fetched && ageMs(created, fetched) > lifetimeMs)) return undefined
      if (fetched && [429, 503].includes(fetched.response.status)) return undefined
      return met(offer !== undefined && problem === undefined, {
        seen: `the ${ways[sighting.source]} led nowhere: ${problem ?? 'no offer'}`,
        expected: 'the offer, by its QR image, its link and its URL',
      })
    },
  },
  {
    requirement: 'P1-FLOW-22',
    on: 'offer-sighting',
    judge({ offer }, evidence) {
      const ids = strings(at(offer, 'credential_configuration_ids'))
      const asked = exchangesOf(evidence, 'issuer-metadata').length > 0
      if (ids.length === 0 || !asked) return undefined
      if (!issuerMetadata(evidence)) {
        return violated({ seen: 'no issuer metadata', expected: 'metadata for each credential' })
      }
      const unknown = ids.filter((id) => !configurationById(evidence, id))
      const servers = asMetadataDocuments(evidence)
      const serverAsked = exchangesOf(evidence, 'as-metadata').length > 0
      const usable = servers.some((it) => typeof it.token_endpoint === 'string')
      return met(unknown.length === 0 && (usable || !serverAsked), {
        seen: unknown.length > 0 ? `${unknown.join()} is not described` : 'no token_endpoint',
        expected: 'each credential and the authorization server described',
      })
    },
  },
  {
    requirement: 'P1-API-21',
    on: 'offer-sighting',
    judge({ offer }, evidence) {
      const issuer = textAt(offer, 'credential_issuer')
      const [token] = exchangesOf(evidence, 'worker-token')
      const [created] = createdOffers(evidence)
      if (!issuer || !URL.canParse(issuer) || !token || !created) return undefined
      const { origin } = new URL(token.request.url)
      // On another host it may be the custom domain, whose URLs go without the environment id.
      if (new URL(issuer).origin !== origin) return undefined
      const expected = `${origin}/${created.call.environment}`
      return met(issuer === expected, { seen: `credential_issuer is ${issuer}`, expected })
    },
  },
]

const ways = { 'qr-image': 'QR image', link: 'deep link', url: 'offer URL', json: 'offer' } as const

/** The sighting began with what the offer resource shows. */
export function isWayTo(offer: ShownOffer, { source, text, image }: OfferSighting): boolean {
  if (source === 'qr-image') {
    const shown = linkOf(offer, 'qrCode')?.replace(/^data:image\/png;base64,/, '')
    return image !== undefined && Buffer.from(image.png).toString('base64') === shown
  }
  const own =
    source === 'link' ? linkOf(offer, 'openid-credential-offer') : offer.body.credentialOfferUrl
  return text !== undefined && text === own
}

/** Codes that say a grant is not to be had, whatever the request; other refusals have rows of their own. */
const grantRefused = ['unsupported_grant_type', 'unauthorized_client', 'access_denied']

/** Both ways to authenticate lead to a token. */
export const grantsWork: readonly ExchangeCheck[] = [
  grantWorks('P1-FLOW-24', 'authorization_code', []),
  grantWorks('P1-FLOW-29', preAuthorizedGrant, ['login_required', 'interaction_required']),
]

function grantWorks(
  requirement: RequirementId,
  grant: string,
  codes: readonly string[],
): ExchangeCheck {
  return {
    requirement,
    on: 'token',
    judge(exchange, evidence) {
      const asked = parameter(exchange, 'grant_type') === grant && exchange.deviation === undefined
      const offer = asked ? offerOfToken(exchange, evidence) : undefined
      if (!offer || ageMs(offer, exchange) > lifetimeMs) return undefined
      if (succeeded(exchange)) return satisfied
      const error = textAt(answered(exchange), 'error')
      if (![...grantRefused, ...codes].includes(error ?? '')) return judgeToken(exchange, evidence)
      return violated({
        seen: `the grant of the offer was refused with ${error}`,
        expected: 'a token',
      })
    },
  }
}

/** An offer is for its user: whoever else signs in gets nothing that was queued for that one. */
export const strangersSignIn: ExchangeCheck = {
  requirement: 'P1-FLOW-27',
  on: 'credential',
  judge(exchange, evidence) {
    const token = tokenBehind(exchange, evidence)
    const code = token && parameter(token, 'code')
    const offer = token && offerOfToken(token, evidence)
    const stranger = exchangesOf(evidence, 'sign-in', 'authorize').some(
      (it) =>
        it.deviation === 'another user' &&
        code !== undefined &&
        redirectOf(it, evidence)?.parameters.get('code') === code,
    )
    if (!offer || !stranger) return undefined
    const nothingOfTheirOwn = listings(evidence).some(
      ({ user, credentials }) => user !== offer.call.user && credentials.every(isRevoked),
    )
    if (!nothingOfTheirOwn) return undefined
    return met(!succeeded(exchange), {
      seen: 'another user signed in and received a credential',
      expected: 'a refusal',
    })
  },
}

/** Without having been authorised a wallet receives nothing; with which status is for others to judge. */
export const withoutAuthentication: readonly ActiveCheck[] = (
  ['no access token', 'an unknown access token'] as const
).map((deviation) => ({ requirement: 'P1-FLOW-23', deviation, statuses: [], errors: [] }))

/** The wallet marks what comes of a password that it mistyped on purpose. */
export const wrongPassword: ExchangeCheck = {
  requirement: 'P1-FLOW-26',
  on: 'sign-in',
  judge(exchange, evidence) {
    if (exchange.deviation !== 'a wrong password' || exchange.response.status >= 500)
      return undefined
    return met(!redirectOf(exchange, evidence)?.parameters.has('code'), {
      seen: 'a wrong password was answered with an authorization code',
      expected: 'the sign-in page again, or an error',
    })
  },
}

export const ownSignIn: ExchangeCheck = {
  requirement: 'P1-FLOW-25',
  on: 'authorize',
  judge(exchange, evidence) {
    const { status } = exchange.response
    if (exchange.request.headers.cookie !== undefined || status >= 500) return undefined
    const redirect = redirectOf(exchange, evidence)
    return met(!redirect?.parameters.has('code'), {
      seen: 'a browser without session was given a code at once',
      expected: 'a sign-in page first',
    })
  },
}
