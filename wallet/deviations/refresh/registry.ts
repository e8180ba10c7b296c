import type { Deviation } from '../deviation.ts'
import { refreshTokenOfAnotherClient } from './refresh-token-of-another-client.ts'
import { refreshTokenUsedByAnotherInstance } from './refresh-token-used-by-another-instance.ts'
import { refreshTokenUsedTwiceAtOnce } from './refresh-token-used-twice-at-once.ts'
import { refreshTokenUsedWithAnotherDpopKey } from './refresh-token-used-with-another-dpop-key.ts'
import { scopeBeyondTheRefreshToken } from './scope-beyond-the-refresh-token.ts'
import { usedRefreshToken } from './used-refresh-token.ts'

export const refreshDeviations: readonly Deviation[] = [
  scopeBeyondTheRefreshToken,
  refreshTokenOfAnotherClient,
  refreshTokenUsedWithAnotherDpopKey,
  refreshTokenUsedByAnotherInstance,
  usedRefreshToken,
  refreshTokenUsedTwiceAtOnce,
]
