import type { Fault } from '../fault.ts'
import { cacheableNonce } from './cacheable-nonce.ts'
import { nonceAsHtml } from './nonce-as-html.ts'
import { nonceDemandedAndNotGiven } from './nonce-demanded-and-not-given.ts'
import { nonceEndpointWithoutPost } from './nonce-endpoint-without-post.ts'
import { nonceInARedirect } from './nonce-in-a-redirect.ts'
import { nonceThatTellsTheTime } from './nonce-that-tells-the-time.ts'
import { nonceUnderAnotherName } from './nonce-under-another-name.ts'
import { protectedNonceEndpoint } from './protected-nonce-endpoint.ts'

export const nonceFaults: readonly Fault[] = [
  cacheableNonce,
  nonceAsHtml,
  nonceThatTellsTheTime,
  protectedNonceEndpoint,
  nonceUnderAnotherName,
  nonceDemandedAndNotGiven,
  nonceEndpointWithoutPost,
  nonceInARedirect,
]
