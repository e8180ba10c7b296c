import type { Fault } from '../fault.ts'

export const anonymousWalletServed: Fault = {
  name: 'anonymous wallet served',
  breaks: 'VCI-6.3-06',
  entails: [{ requirement: 'VCI-12.3-02', reason: 'who is served anonymously is not announced' }],
  overlooks: ['client-named'],
}
