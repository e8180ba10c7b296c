import type { Fault } from '../fault.ts'

export const authorizationCodeOfAnyResponseType: Fault = {
  name: 'authorization code of any response type',
  breaks: 'VCI-5.3-01',
  overlooks: ['response-type-code'],
}
