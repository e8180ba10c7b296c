import type { Fault } from '../fault.ts'
import { crashOnARefreshToken } from './crash-on-a-refresh-token.ts'
import { refreshTokenForTwoAtOnce } from './refresh-token-for-two-at-once.ts'

export const refreshFaults: readonly Fault[] = [crashOnARefreshToken, refreshTokenForTwoAtOnce]
