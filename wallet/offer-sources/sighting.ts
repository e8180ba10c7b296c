import { parseBoundedJson } from '../../protocol/bounded-json.ts'
import type { OfferSighting } from '../../protocol/evidence.ts'
import { parseOfferLink } from '../../protocol/offer-link.ts'
import { isJsonObject } from '../json.ts'
import { scanQrImage } from './qr-image.ts'

/** An offer before any request was made, without its number in the evidence. */
export type Sighting = Omit<OfferSighting, 'id'>

/**
 * What a ticket or a page gave the wallet as an offer: a data URI of a PNG or JPEG image, a link, the URL of the offer, or
 * the offer as JSON. Whatever is wrong with it becomes the sighting's `problem`.
 */
export async function sightOffer(given: string): Promise<Sighting> {
  const text = given.trim()
  if (/^data:/i.test(text)) return sightDataUri(text)
  if (text.startsWith('{')) return sightJson(text)
  return sightText(text)
}

/** A QR image, as PNG or JPEG bytes. */
export async function sightImage(bytes: Uint8Array): Promise<Sighting> {
  const scanned = await scanQrImage(bytes)
  const image = scanned.image === undefined ? {} : { image: scanned.image }
  return 'text' in scanned
    ? { ...sightText(scanned.text), ...image, source: 'qr-image' }
    : { source: 'qr-image', ...image, uris: [], values: [], problem: scanned.problem }
}

async function sightDataUri(text: string): Promise<Sighting> {
  const match = /^data:image\/(?:png|jpeg);base64,([A-Za-z0-9+/=\s]+)$/i.exec(text)
  return match?.[1] === undefined
    ? {
        source: 'qr-image',
        uris: [],
        values: [],
        problem: `The data URI ${text.slice(0, 40)}… is no base64 PNG or JPEG image.`,
      }
    : sightImage(Buffer.from(match[1], 'base64'))
}

function sightJson(text: string): Sighting {
  return { source: 'json', text, uris: [], values: [text], ...offerIn(text) }
}

/** A link, as clicked, typed or scanned: OpenID4VCI 1.0, Sections 4.1.2 and 4.1.3. */
function sightText(text: string): Sighting {
  const link = parseOfferLink(text)
  if (!link)
    return { source: 'link', text, uris: [], values: [], problem: `"${cut(text)}" is not a link.` }
  const { uris, values } = link
  const isAddress = /^https?:$/.test(link.scheme) && !namesParameter.test(text)
  if (uris.length + values.length === 0 && isAddress) {
    return { source: 'url', text, uris: [text], values: [] }
  }
  const sighting = { source: 'link', text, uris, values } as const
  const [value] = values
  if (uris.length + values.length !== 1) {
    const problem =
      uris.length + values.length === 0
        ? 'The link has neither credential_offer nor credential_offer_uri.'
        : `The link has ${values.length} credential_offer and ${uris.length} credential_offer_uri where there is one of one kind.`
    return { ...sighting, problem }
  }
  return value === undefined ? sighting : { ...sighting, ...offerIn(value) }
}

/** The offer in the value of a link, or why there is none. */
export function offerIn(text: string): Pick<Sighting, 'offer' | 'problem'> {
  try {
    const offer: unknown = parseBoundedJson(text)
    return isJsonObject(offer) ? { offer } : { offer, problem: 'The offer is no JSON object.' }
  } catch (cause) {
    return { problem: `The offer is not JSON: ${(cause as Error).message}` }
  }
}

/** In the fragment, in other letters, escaped: whoever wrote it meant a link, and no address of an offer. */
const namesParameter = /credential[-_]?offer([-_]?uri)?(=|%3d)/i

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
