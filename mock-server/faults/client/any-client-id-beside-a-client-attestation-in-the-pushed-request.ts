import type { Fault } from '../fault.ts'

export const anyClientIdBesideAClientAttestationInThePushedRequest: Fault = {
  name: 'any client_id beside a client attestation in the pushed request',
  breaks: 'ABCA-6.4-01',
  entails: [
    { requirement: 'ABCA-6.3-01', reason: 'the token endpoint looks at clients in the same way' },
    { requirement: 'HAIP-4.4.1-03', reason: 'HAIP says the same of wallet attestations' },
  ],
  overlooks: ['client-id-same'],
}
