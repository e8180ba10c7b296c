import type { Deviation } from '../deviation.ts'
import { usedRefreshToken } from './used-refresh-token.ts'

const { repeats: _, ...unbound } = usedRefreshToken

export const refreshTokenUsedTwiceAtOnce: Deviation = {
  ...unbound,
  name: 'a refresh token used twice at once',
  course: 'two-at-once',
}
