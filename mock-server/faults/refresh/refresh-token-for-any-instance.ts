import type { Fault } from '../fault.ts'

export const refreshTokenForAnyInstance: Fault = {
  name: 'refresh token for any instance of a wallet',
  breaks: 'ABCA-10.3-01',
  overlooks: ['refresh-token-of-instance'],
}
