import { queryOf } from '../engine/request.ts'

/**
 * Values of offer links that were not percent-encoded: the first "&" or "#" of their own ends them.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-4.1
 */

/**
 * What `credential_offer_uri=https://issuer.example/offer?id=1&tenant=2` loses: `&tenant=2`, which everybody reads as a parameter
 * of the link. Undefined where the reference is encoded, or has no query that a parameter could be missing from.
 */
export function lostOfReference(text: string): string | undefined {
  const pairs = queryOf(text).split('&')
  const at = pairs.findIndex((pair) => /^credential_offer_uri=https?:\/\/[^?]*\?/i.test(pair))
  const behind = pairs.slice(at + 1).filter((pair) => pair !== '')
  return at < 0 || behind.length === 0 ? undefined : `&${behind.join('&')}`
}

export function unencoded(lost: string): { readonly seen: string; readonly expected: string } {
  return {
    seen: `the credential_offer_uri is not percent-encoded, and so loses "${lost}" to the link`,
    expected: 'the reference percent-encoded, as the value of one parameter',
  }
}

/** The character behind the value of `credential_offer` that ends it: "&", "#"; undefined where nothing follows. */
export function cutOffValue(text: string): string | undefined {
  return /[?&]credential_offer=[^&#]*([&#])/.exec(text)?.[1]
}
