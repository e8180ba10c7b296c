import type { Fault } from '../fault.ts'

export const digestsBySHA512UnderHaip: Fault = {
  name: 'digests by SHA-512 under HAIP',
  breaks: 'HAIP-8-01',
  entails: [
    { requirement: 'SDJWT-4.2.3-01', reason: 'the digests are still by SHA-256' },
    { requirement: 'SDJWT-4.2.4.1-01', reason: 'the digests are still by SHA-256' },
  ],
  profile: 'haip',
  seams: {
    sdJwtParts: (parts) => ({ ...parts, payload: { ...parts.payload, _sd_alg: 'sha-512' } }),
  },
}
