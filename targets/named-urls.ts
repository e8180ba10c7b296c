import { parseOfferLink } from '../protocol/offer-link.ts'
import type { TargetFile } from './target-file.ts'

/**
 * Addresses that a user named: the issuer, what makes its offers, an offer that was pasted. What an image says was not read by
 * anybody.
 */
export function namedUrls({ credentialIssuer, offers }: TargetFile): readonly string[] {
  // A file that names neither means the mock of this run (adapterFor).
  if (credentialIssuer === undefined) return namedBy(offers ?? { kind: 'mock' })
  return [credentialIssuer, ...namedBy(offers)]
}

function namedBy(offers: TargetFile['offers']): readonly string[] {
  switch (offers?.kind) {
    case undefined:
      return []
    case 'mock':
      return [offers.control ?? 'http://127.0.0.1']
    case 'pingone':
      return [offers.apiUrl, offers.authUrl].filter((url) => url !== undefined)
    case 'http':
      return [offers.url.replaceAll(/[{}]/g, '')]
    case 'command':
      // It runs on this machine, and says where its issuer is.
      return ['https://127.0.0.1']
    case 'static':
      return namedInOffer(offers.offer)
  }
}

/** The URL of an offer that somebody pasted, or the issuer that it names. */
export function namedInOffer(offer: string): readonly string[] {
  const given = offer.trim()
  if (/^https?:/i.test(given) && !/[?&]credential_offer/.test(given)) return [given]
  const { uris, values } = given.startsWith('{')
    ? { uris: [], values: [given] }
    : (parseOfferLink(given) ?? { uris: [], values: [] })
  return [...uris, ...values.flatMap(issuerOf)]
}

function issuerOf(offer: string): readonly string[] {
  try {
    const { credential_issuer: issuer } = Object(JSON.parse(offer))
    return typeof issuer === 'string' ? [issuer] : []
  } catch {
    return []
  }
}
