/**
 * Credential Offer links (OpenID4VCI 1.0, Section 4.1).
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-4.1
 */
export const offerScheme = 'openid-credential-offer:'

/** Values of both parameters in order of appearance, percent-decoded: a right link has one of one kind. */
export interface OfferLink {
  readonly scheme: string
  readonly uris: readonly string[]
  readonly values: readonly string[]
}

export function offerLinkByReference(credentialOfferUri: string): string {
  return `${offerScheme}//?credential_offer_uri=${encodeURIComponent(credentialOfferUri)}`
}

export function offerLinkByValue(credentialOffer: unknown): string {
  return `${offerScheme}//?credential_offer=${encodeURIComponent(JSON.stringify(credentialOffer))}`
}

/** @returns undefined when `text` is not a URI at all. */
export function parseOfferLink(text: string): OfferLink | undefined {
  if (!URL.canParse(text)) return undefined
  const url = new URL(text)
  return {
    scheme: url.protocol,
    uris: url.searchParams.getAll('credential_offer_uri'),
    values: url.searchParams.getAll('credential_offer'),
  }
}
