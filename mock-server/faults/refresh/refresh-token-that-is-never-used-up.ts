import type { Fault } from '../fault.ts'

export const refreshTokenThatIsNeverUsedUp: Fault = {
  name: 'refresh token that is never used up',
  breaks: 'RFC9700-2.2.2-01',
  overlooks: ['refresh-token-unused'],
}
