import type { Deviation } from '../deviation.ts'

export const expiredAccessToken: Deviation = {
  name: 'an expired access token',
  requirement: 'VCI-8.3.1.1-03',
  at: 'credential',
  afterExpiry: true,
}
