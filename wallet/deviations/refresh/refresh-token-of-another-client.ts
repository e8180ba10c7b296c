import type { Deviation } from '../deviation.ts'

export const refreshTokenOfAnotherClient: Deviation = {
  name: 'a refresh token of another client',
  requirement: 'RFC6749-6-02',
  at: 'token',
  refreshes: true,
  asAnotherClient: true,
}
