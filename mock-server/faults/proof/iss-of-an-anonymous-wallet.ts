import type { Fault } from '../fault.ts'

export const issOfAnAnonymousWallet: Fault = {
  name: 'iss of an anonymous wallet',
  breaks: 'VCI-F.1-11',
  overlooks: ['proof-issuer-anonymous'],
}
