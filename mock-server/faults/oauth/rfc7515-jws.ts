import type { Fault } from '../fault.ts'
import { twice } from '../shared/json-text.ts'

export const faults: readonly Fault[] = [
  {
    name: 'credential with a repeated header parameter',
    breaks: 'RFC7515-4-01',
    seams: { sdJwtJson: (it) => ({ ...it, header: twice(it.header, 'alg', 'none') }) },
  },
  {
    name: 'key identifier that is a number',
    breaks: 'RFC7515-4.1.4-01',
    seams: { credentialHeader: (header) => ({ ...header, kid: 7 }) },
  },
  {
    name: 'certificate chain in PEM',
    breaks: 'RFC7515-4.1.6-01',
    entails: [
      { requirement: 'SDJWTVC-3.5-01', reason: 'no certificate, no key' },
      { requirement: 'SDJWTVC-3.5-02', reason: 'the first is no certificate' },
    ],
    seams: { credentialHeader: (header) => ({ ...header, x5c: ['-----BEGIN CERTIFICATE-----'] }) },
  },
  {
    name: 'certificate chain that does not hang together',
    breaks: 'RFC7515-4.1.6-02',
    seams: { credentialHeader: (header) => ({ ...header, x5c: [header.x5c, header.x5c].flat() }) },
  },
]
