import type { Deviation } from '../deviation.ts'
import { codeRedeemedWithAnotherDpopKey } from './code-redeemed-with-another-dpop-key.ts'
import { dpopProofOfAFewSecondsAhead } from './dpop-proof-of-a-few-seconds-ahead.ts'
import { dpopProofOfTwoMinutesAhead } from './dpop-proof-of-two-minutes-ahead.ts'
import { noDpopProofAtTheTokenEndpoint } from './no-dpop-proof-at-the-token-endpoint.ts'
import { noDpopProofWhenRefreshing } from './no-dpop-proof-when-refreshing.ts'

export const dpopDeviations: readonly Deviation[] = [
  noDpopProofAtTheTokenEndpoint,
  noDpopProofWhenRefreshing,
  codeRedeemedWithAnotherDpopKey,
  dpopProofOfAFewSecondsAhead,
  dpopProofOfTwoMinutesAhead,
]
