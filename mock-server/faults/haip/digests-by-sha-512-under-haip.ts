import type { Fault } from '../fault.ts'

export const digestsBySHA512UnderHAIP: Fault = {
  name: 'digests by SHA-512 under HAIP',
  breaks: 'HAIP-8-01',
  profile: 'haip',
  seams: {
    sdJwtParts: (parts) => ({ ...parts, payload: { ...parts.payload, _sd_alg: 'sha-512' } }),
  },
}
