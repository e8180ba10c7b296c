import { member } from './body.ts'
import { inIssuerMetadata } from './documents.ts'

/** An endpoint that the issuer metadata has as plain http; nobody listens there. */
export function inTheClear(endpoint: string) {
  return inIssuerMetadata((metadata) =>
    member(metadata, endpoint, (url) => String(url).replace('https:', 'http:')),
  )
}
