import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { grantTypes } from '../protocol/grants.ts'
import { UsageError } from '../protocol/usage-error.ts'
import { offerInBytes } from '../wallet/offer-sources/named-by-user.ts'
import { sightOffer } from '../wallet/offer-sources/sighting.ts'
import { type Adapter, type AdapterContext, statelessTarget } from './adapter.ts'
import type { OfferTicket, OfferWish } from './target.ts'
import type { StaticSettings } from './target-file.ts'

/** Any other kind can make an offer for each scenario. */
const keys = ['offers.kind']

/** One offer that somebody made by hand: every scenario gets it, one journey of the run may redeem its code. */
export const staticAdapter: Adapter<StaticSettings> = {
  defaultProfiles: ['openid4vci'],
  connect({ offer, txCode }, context) {
    const ticket: OfferTicket = {
      offer: isNamedDirectly(offer) ? offer : fileContent(resolve(context.folder, offer)),
      ...(txCode === undefined ? {} : { txCode }),
    }
    return statelessTarget(context, () => ({
      onlyOffer: ticket,
      async createOffer(wish) {
        const missing = await missingFor(wish, ticket)
        if (missing !== undefined)
          return { cannot: `the target gives one fixed offer, ${missing}`, keys }
        const client = missingClient(wish, context)
        return client === undefined
          ? ticket
          : { cannot: `the target gives one fixed offer, ${client}`, keys: ['client'] }
      },
    }))
  },
}

function isNamedDirectly(offer: string): boolean {
  return /^([a-z][a-z0-9+.-]+:|\{)/i.test(offer.trim())
}

function fileContent(path: string): string {
  try {
    return offerInBytes(readFileSync(path))
  } catch (cause) {
    throw new UsageError(
      'ERR_OFFER_FILE',
      `The offer ${path} cannot be read.`,
      'An offer is a link, an https URL, a data URI of an image, or the path of a PNG or JPEG file.',
      { cause },
    )
  }
}

/** Codes are for registered clients. */
function missingClient(
  { grants = [] }: OfferWish,
  { isClientNamed }: AdapterContext,
): string | undefined {
  if (isClientNamed || !grants.includes(grantTypes.authorizationCode)) return undefined
  return 'and nobody says which client the wallet is: "client" of a target file can'
}

/** Only what is known for sure stands in the way: an offer by reference may still have what is wished. */
async function missingFor(
  wish: OfferWish,
  { offer, txCode }: OfferTicket,
): Promise<string | undefined> {
  if (wish.denied) return 'and nothing says that its credential is refused'
  if (wish.deferred) return 'and nothing says that its credential is deferred'
  if (wish.txCode === true && txCode === undefined) return 'without a Transaction Code'
  if (wish.txCode === false && txCode !== undefined) return 'with a Transaction Code'
  const sighting = await sightOffer(offer)
  if (wish.byReference === true && sighting.values.length > 0) return 'by value'
  if (wish.byReference === false && sighting.uris.length > 0) return 'by reference'
  const { grants, credential_configuration_ids: configurations } = Object(sighting.offer) as {
    readonly grants?: unknown
    readonly credential_configuration_ids?: unknown
  }
  const grant = wish.grants?.find((type) => grants && !Object.hasOwn(Object(grants), type))
  if (grant !== undefined) return `without the grant ${grant}`
  const configuration = wish.configurations?.find(
    (id) => Array.isArray(configurations) && !configurations.includes(id),
  )
  return configuration === undefined ? undefined : `without the credential ${configuration}`
}
