import { isObject } from '../../checks/engine/read.ts'
import { parseBoundedJson } from '../../protocol/bounded-json.ts'
import { type OfferLink, parseOfferLink } from '../../protocol/offer-link.ts'
import { type InspectContext, type Inspection, joined } from './inspection.ts'
import { judgedBySchema } from './judged.ts'
import { cell, rowsOf } from './rows.ts'

/** A link that carries a Credential Offer, or says where it is; undefined for any other text. */
export async function inspectOfferLink(
  text: string,
  { now }: InspectContext,
): Promise<Inspection | undefined> {
  const link = parseOfferLink(text)
  if (!link || !isOffer(link)) return undefined
  const { scheme, uris, values } = link
  const rows = [
    ['Scheme', cell(scheme)],
    ...uris.map((uri) => ['credential_offer_uri', cell(uri)] as const),
    ...values.map((value) => ['credential_offer', `${value.length} characters`] as const),
  ] as const
  const wrong =
    uris.length + values.length === 1
      ? []
      : [
          `An offer link has credential_offer or credential_offer_uri, once (OpenID4VCI 1.0, Section 4.1): ${values.length} and ${uris.length}.`,
        ]
  const offers = await Promise.all(values.map((value) => inspectOffer(value, now)))
  const notes = uris.length > 0 ? ['The offer is elsewhere: vcispec scan fetches it.'] : []
  const places = uris.filter((uri) => !/^https:\/\//i.test(uri) || !URL.canParse(uri))
  return joined(
    'Credential Offer link',
    { parts: [{ title: 'Link', rows }], wrong, notes },
    { wrong: places.map((uri) => `credential_offer_uri is ${cell(uri)}, and no https URL.`) },
    ...offers,
  )
}

function isOffer({ scheme, uris, values }: OfferLink): boolean {
  return uris.length + values.length > 0 || scheme === 'openid-credential-offer:'
}

async function inspectOffer(text: string, now: Date): Promise<Partial<Inspection>> {
  let offer: unknown
  try {
    offer = parseBoundedJson(text)
  } catch (cause) {
    return { wrong: [`The offer is not JSON: ${cell((cause as Error).message)}.`] }
  }
  if (!isObject(offer)) return { wrong: ['The offer is no JSON object.'] }
  return joined(
    '',
    { parts: [{ title: 'Offer', rows: rowsOf(offer, now) }] },
    await judgedBySchema('credential-offer', offer),
  )
}
