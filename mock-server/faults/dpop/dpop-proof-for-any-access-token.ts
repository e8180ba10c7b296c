import type { Fault } from '../fault.ts'

export const dpopProofForAnyAccessToken: Fault = {
  name: 'DPoP proof for any access token',
  breaks: 'RFC9449-4.3-06',
  overlooks: ['dpop-token-hash'],
}
