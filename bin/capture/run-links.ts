import { textAt } from '../../checks/engine/read.ts'
import { parseOfferLink } from '../../protocol/offer-link.ts'
import { offerIn } from '../../wallet/offer-sources/sighting.ts'
import { linksIn } from './links.ts'
import type { Run } from './runs.ts'

/**
 * Links that are about a run's issuer: whose value names it, whose offer was fetched in the run, or that name nobody and came
 * with an answer of its API for offers. Nobody is judged by a link of which this cannot be told.
 */
export function linksOf({ issuer, exchanges }: Run, links: readonly string[]): readonly string[] {
  const fetched = new Set(
    exchanges.flatMap(({ operation, request }) => (operation === 'offer' ? request.url : [])),
  )
  const shown = new Set(
    exchanges.flatMap((it) => (it.operation === 'offers-api' ? linksIn(it) : [])),
  )
  return links.filter((text) => {
    const { uris, values } = parseOfferLink(text) ?? { uris: [], values: [] }
    if (uris.some((uri) => fetched.has(uri))) return true
    const named = values.flatMap((it) => textAt(offerIn(it).offer, 'credential_issuer') ?? [])
    return named.length > 0 ? issuer !== undefined && named.includes(issuer) : shown.has(text)
  })
}
