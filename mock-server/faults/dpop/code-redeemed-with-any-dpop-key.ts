import type { Fault } from '../fault.ts'

export const codeRedeemedWithAnyDpopKey: Fault = {
  name: 'code redeemed with any DPoP key',
  breaks: 'RFC9449-10-01',
  overlooks: ['code-of-dpop-key'],
}
