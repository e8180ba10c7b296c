import type { Fault } from '../fault.ts'

export const anyClientIdBesideAWalletAttestation: Fault = {
  name: 'any client_id beside a wallet attestation',
  breaks: 'HAIP-4.4.1-03',
  entails: [
    { requirement: 'ABCA-6.4-01', reason: 'HAIP says the same of wallet attestations' },
    { requirement: 'ABCA-6.3-01', reason: 'the token endpoint looks at clients in the same way' },
  ],
  profile: 'haip',
  overlooks: ['client-id-same'],
}
