import type { Fault } from '../fault.ts'

export const expiredAccessTokenHonoured: Fault = {
  name: 'expired access token honoured',
  breaks: 'VCI-8.3.1.1-03',
  overlooks: ['access-token-unexpired'],
}
