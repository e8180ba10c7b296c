import type { CredentialCheck, ExchangeCheck, OfferCheck } from '../check.ts'
import { met } from '../engine/judgement.ts'
import {
  asMetadataDocuments,
  configurationById,
  exchangesOf,
  issuerMetadata,
} from '../engine/lookup.ts'
import { at, show, strings, textAt } from '../engine/read.ts'
import { violated } from '../finding.ts'
import { redirectOf } from '../oauth/redirect.ts'
import { takeApart } from '../sd-jwt-vc/decode.ts'
import { createdOffers } from './offers-api.ts'

/** What an offer of PingOne leads to: SD-JWT VCs, metadata for each of them, a sign-in of the user's own. */
export const deliveredCredentials: readonly CredentialCheck[] = [
  {
    requirement: 'P1-FLOW-02',
    on: 'received-credential',
    judge({ raw }) {
      const parts = takeApart(raw)
      return met(parts?.payload.vct !== undefined, {
        seen: parts ? 'a JWT without vct' : 'the credential is no SD-JWT',
        expected: 'an SD-JWT VC',
      })
    },
  },
  {
    requirement: 'P1-FLOW-03',
    on: 'received-credential',
    judge({ raw }) {
      const parts = takeApart(raw)
      if (!parts) return undefined
      return met(parts.disclosures.length > 0, {
        seen: 'no disclosures',
        expected: 'claims that the holder can keep back',
      })
    },
  },
  {
    requirement: 'P1-FLOW-04',
    on: 'received-credential',
    judge({ configurationId }, evidence) {
      const format = configurationById(evidence, configurationId)?.format
      if (format === undefined) return undefined
      // The typ of the credential itself is SDJWTVC-3.2.1-01.
      return met(format === 'dc+sd-jwt', {
        seen: `format is ${show(format)}`,
        expected: 'dc+sd-jwt',
      })
    },
  },
]

export const offerTargets: readonly OfferCheck[] = [
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
