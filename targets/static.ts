import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseOfferLink } from '../protocol/offer-link.ts'
import { UsageError } from '../protocol/usage-error.ts'
import { type Adapter, statelessTarget } from './adapter.ts'
import type { OfferTicket, OfferWish } from './target.ts'
import type { StaticSettings } from './target-file.ts'

/** One offer that somebody made by hand: every scenario gets it. */
export const staticAdapter: Adapter<StaticSettings> = {
  defaultProfiles: ['openid4vci'],
  connect({ offer, txCode }, context) {
    const ticket: OfferTicket = {
      offer: isUri(offer) ? offer : pngDataUri(resolve(context.folder, offer)),
      ...(txCode === undefined ? {} : { txCode }),
    }
    return statelessTarget(context, () => ({
      async createOffer(wish) {
        const cannot = obstacle(wish, ticket)
        return cannot === undefined ? ticket : { cannot }
      },
    }))
  },
}

function isUri(offer: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(offer)
}

function pngDataUri(path: string): string {
  try {
    return `data:image/png;base64,${readFileSync(path).toString('base64')}`
  } catch (cause) {
    throw new UsageError(
      'ERR_OFFER_FILE',
      `The offer image ${path} cannot be read.`,
      'An offer is a link, an https URL, a PNG data URI or the path of a PNG file.',
      { cause },
    )
  }
}

/** Only what is known for sure stands in the way: an offer by reference may still have what is wished. */
function obstacle(wish: OfferWish, { offer, txCode }: OfferTicket): string | undefined {
  const given = 'the target file gives one fixed offer'
  if (wish.deferred) return `${given}, and none whose credential is deferred`
  if (wish.txCode === true && txCode === undefined) return `${given}, without a Transaction Code`
  if (wish.txCode === false && txCode !== undefined) return `${given}, with a Transaction Code`
  const link = parseOfferLink(offer)
  if (wish.byReference === true && link?.values.length) return `${given}, by value`
  if (wish.byReference === false && link?.uris.length) return `${given}, by reference`
  const known = offerByValue(link?.values[0])
  const missingGrant = wish.grants?.find((grant) => known.grants && !known.grants.includes(grant))
  if (missingGrant !== undefined) return `${given}, without the grant ${missingGrant}`
  const missing = wish.configurations?.find(
    (id) => known.configurations && !known.configurations.includes(id),
  )
  return missing === undefined ? undefined : `${given}, without the credential ${missing}`
}

function offerByValue(value: string | undefined): {
  readonly grants?: readonly string[]
  readonly configurations?: readonly unknown[]
} {
  const offer = parsed(value)
  const { grants, credential_configuration_ids: configurations } = offer
  return {
    ...(isObject(grants) ? { grants: Object.keys(grants) } : {}),
    ...(Array.isArray(configurations) ? { configurations } : {}),
  }
}

function parsed(value: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const offer: unknown = JSON.parse(value ?? '{}')
    return isObject(offer) ? offer : {}
  } catch {
    return {}
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
