import type { Fault } from '../fault.ts'

export const refreshTokenForAnyClient: Fault = {
  name: 'refresh token for any client',
  breaks: 'RFC6749-6-02',
  overlooks: ['refresh-token-of-client'],
}
