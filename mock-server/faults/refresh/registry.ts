import type { Fault } from '../fault.ts'
import { crashOnARefreshToken } from './crash-on-a-refresh-token.ts'
import { refreshTokenForAnyClient } from './refresh-token-for-any-client.ts'
import { refreshTokenForAnyDpopKey } from './refresh-token-for-any-dpop-key.ts'
import { refreshTokenForAnyInstance } from './refresh-token-for-any-instance.ts'
import { refreshTokenForTwoAtOnce } from './refresh-token-for-two-at-once.ts'
import { refreshTokenThatIsNeverUsedUp } from './refresh-token-that-is-never-used-up.ts'
import { refreshedTokenWithAWiderScope } from './refreshed-token-with-a-wider-scope.ts'

export const refreshFaults: readonly Fault[] = [
  crashOnARefreshToken,
  refreshedTokenWithAWiderScope,
  refreshTokenForAnyClient,
  refreshTokenForAnyDpopKey,
  refreshTokenForAnyInstance,
  refreshTokenThatIsNeverUsedUp,
  refreshTokenForTwoAtOnce,
]
