import type { Fault } from '../fault.ts'
import { member } from '../shared/body.ts'
import { twice } from '../shared/json-text.ts'

export const faults: readonly Fault[] = [
  {
    name: 'credential time in milliseconds',
    breaks: 'RFC7519-2-01',
    entails: [
      { requirement: 'SDJWTVC-3.2.2.2-06', reason: 'the credential ends before it begins' },
    ],
    seams: { credentialPayload: (payload) => member(payload, 'iat', (iat) => Number(iat) * 1000) },
  },
  {
    name: 'credential with a repeated claim',
    breaks: 'RFC7519-4-01',
    seams: { sdJwtJson: (it) => ({ ...it, payload: twice(it.payload, 'vct', 'x') }) },
  },
]
