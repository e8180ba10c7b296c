import type { OfferSighting } from '../../protocol/evidence.ts'
import { offerScheme } from '../../protocol/offer-link.ts'
import type { OfferCheck } from '../check.ts'
import { httpsUrl, met } from '../engine/judgement.ts'
import { exchangeById } from '../engine/lookup.ts'
import { isObject, succeeded } from '../engine/read.ts'
import { queryOf } from '../engine/request.ts'
import { satisfied, violated } from '../finding.ts'
import { cutOffValue, lostOfReference, unencoded } from './unencoded-link.ts'

/**
 * Credential Offer, OpenID4VCI 1.0, Sections 4.1, 4.1.2 and 12.1.1.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-4.1
 */
export const credentialOffer: readonly OfferCheck[] = [
  {
    requirement: 'VCI-4.1-01',
    on: 'offer-sighting',
    judge(sighting) {
      if (!isLink(sighting)) return undefined
      const { uris, values, text, problem } = sighting
      if (text === undefined) {
        return violated({ seen: problem ?? 'no QR code in the image', expected: 'an offer link' })
      }
      // The wallet fetches what an image holds in place of a link all the same.
      const named = uris.filter((uri) => uri !== text)
      if (named.length > 1 || values.length > 1 || named.length + values.length === 0) {
        return violated({
          seen: `the link has credential_offer ${values.length} times and credential_offer_uri ${named.length} times`,
          expected: 'one of the two parameters, once',
        })
      }
      const lost = lostOfReference(text)
      return lost === undefined ? satisfied : violated({ ...unencoded(lost), level: 'SHOULD' })
    },
  },
  {
    requirement: 'VCI-4.1-02',
    on: 'offer-sighting',
    judge(sighting) {
      if (!isLink(sighting) || sighting.text === undefined) return undefined
      return met(sighting.uris.length === 0 || sighting.values.length === 0, {
        seen: 'the link has both credential_offer and credential_offer_uri',
        expected: 'one of the two parameters',
      })
    },
  },
  {
    requirement: 'VCI-4.1-03',
    on: 'offer-sighting',
    judge({ uris: [uri] }, _evidence, context) {
      return uri === undefined ? undefined : httpsUrl('credential_offer_uri', uri, context)
    },
  },
  {
    requirement: 'VCI-4.1-04',
    on: 'offer-sighting',
    judge(sighting, evidence) {
      if (sighting.values.length === 1 && !isUtf8(queryOf(sighting.text ?? ''))) {
        return violated({
          seen: 'the escapes of the link give bytes that are not UTF-8',
          expected: 'one JSON object in UTF-8',
        })
      }
      const fetched = exchangeById(evidence, sighting.exchange)
      const carried = sighting.values.length === 1 && sighting.uris.length === 0
      if (isObject(sighting.offer)) return satisfied
      // What was never fetched, or refused, says nothing about the document.
      if (!carried && !(fetched && succeeded(fetched))) return undefined
      const cut = carried ? cutOffValue(sighting.text ?? '') : undefined
      return violated({
        seen: `${sighting.problem ?? 'the offer is not a JSON object'}${cut ? ` An unescaped "${cut}" ends its value early.` : ''}`,
        expected: 'one JSON object in UTF-8',
      })
    },
  },
  {
    requirement: 'VCI-4.1.2-01',
    on: 'offer-sighting',
    judge({ text, values }) {
      if (text === undefined || values.length === 0) return undefined
      const raw = queryOf(text)
        .split('&')
        .find((pair) => pair.startsWith('credential_offer='))
      if (raw === undefined) return undefined
      const value = raw.slice('credential_offer='.length)
      const foreign = /[^A-Za-z0-9\-._~!$'()*,;:@/?%=]|%(?![0-9A-Fa-f]{2})/.exec(value)
      return met(foreign === null, {
        seen: `the value has an unescaped "${foreign?.[0]}"`,
        expected: 'the JSON object percent-encoded (RFC 3986)',
      })
    },
  },
  {
    requirement: 'VCI-12.1.1-01',
    on: 'offer-sighting',
    judge(sighting) {
      const { text } = sighting
      if (!isLink(sighting) || text === undefined) return undefined
      // Wallets may register other schemes, or an https URL of their own (Section 12.1.1).
      return met(/^(openid-credential-offer:\/\/|haip-vci:\/\/|https:\/\/)/i.test(text), {
        seen: `the link begins with ${text.slice(0, text.indexOf('?') + 1) || text.slice(0, 40)}`,
        expected: `${offerScheme}//`,
      })
    },
  },
]

function isLink({ source }: OfferSighting): boolean {
  return source === 'qr-image' || source === 'link'
}

/** Whether the escapes that are well formed give UTF-8: others are VCI-4.1.2-01. */
function isUtf8(query: string): boolean {
  const escapes = query.match(/(?:%[0-9A-Fa-f]{2})+/g) ?? []
  try {
    for (const run of escapes) decodeURIComponent(run)
    return true
  } catch {
    return false
  }
}
