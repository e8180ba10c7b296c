import type { Fault } from '../fault.ts'

export const anyClientIdBesideAClientAttestation: Fault = {
  name: 'any client_id beside a client attestation',
  breaks: 'ABCA-6.3-01',
  entails: [
    { requirement: 'ABCA-6.4-01', reason: 'the PAR endpoint looks at clients in the same way' },
    { requirement: 'HAIP-4.4.1-03', reason: 'the PAR endpoint looks at clients in the same way' },
  ],
  overlooks: ['client-id-same'],
}
