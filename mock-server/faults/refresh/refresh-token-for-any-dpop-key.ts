import type { Fault } from '../fault.ts'

export const refreshTokenForAnyDpopKey: Fault = {
  name: 'refresh token for any DPoP key',
  breaks: 'RFC9449-5-02',
  overlooks: ['refresh-token-of-dpop-key'],
}
