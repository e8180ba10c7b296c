import { readFile } from 'node:fs/promises'
import { UsageError } from '../../protocol/usage-error.ts'
import { isJpeg } from './image-limits.ts'
import { type Sighting, sightOffer } from './sighting.ts'

const hint =
  'Name a PNG or JPEG file or data URI of the QR image, an openid-credential-offer link, the https URL of the offer, or the offer as JSON.'

const linkHint =
  'An offer link has credential_offer or credential_offer_uri, once (OpenID4VCI 1.0, Section 4.1): is it pasted whole?'

/**
 * An offer the user named: a file (PNG or JPEG, or text with a link or JSON), a data URI, a link, a URL or JSON.
 * @returns it as the wallet takes one: a data URI, a link, a URL or JSON.
 * @throws UsageError when it cannot be read at all: that is the user's mistake, not the issuer's.
 */
export async function readOfferSource(
  named: string,
): Promise<Sighting & { readonly given: string }> {
  const text = named.trim()
  if (text === '') throw new UsageError('ERR_OFFER_SOURCE', 'No offer is named.', hint)
  const given =
    /^[a-z][a-z0-9+.-]+:/i.test(text) || text.startsWith('{') ? text : await inFile(text)
  const sighting = await sightOffer(given)
  const unreadable = sighting.source === 'qr-image' && sighting.text === undefined
  const noLink = sighting.source === 'link' && !URL.canParse(sighting.text ?? '')
  if (unreadable || noLink) {
    throw new UsageError('ERR_OFFER_SOURCE', sighting.problem ?? 'This is no offer.', hint)
  }
  // A link that was typed or pasted is the user's; one that an image holds is the issuer's, and judged.
  if (sighting.source === 'link' && sighting.uris.length + sighting.values.length !== 1) {
    throw new UsageError('ERR_OFFER_LINK', sighting.problem ?? 'This link is no offer.', linkHint)
  }
  return { ...sighting, given }
}

async function inFile(path: string): Promise<string> {
  const bytes = await readFile(path).catch((cause: Error) => {
    throw new UsageError('ERR_OFFER_SOURCE', `Cannot read ${path}: ${cause.message}`, hint, {
      cause,
    })
  })
  return offerInBytes(bytes)
}

/** What a file or stdin holds, as the wallet takes an offer: the data URI of a PNG or JPEG image, or text. */
export function offerInBytes(bytes: Uint8Array): string {
  const isText = bytes.every((byte) => byte >= 0x09 && byte !== 0x7f && byte < 0xf8)
  const isPng = Buffer.from(bytes.subarray(1, 4)).toString('latin1') === 'PNG'
  const type = isJpeg(bytes) ? 'jpeg' : 'png'
  return isText && !isPng
    ? Buffer.from(bytes).toString('utf8')
    : `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`
}
