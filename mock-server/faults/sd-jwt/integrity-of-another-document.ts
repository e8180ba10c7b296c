import { member } from '../body.ts'
import type { Fault } from '../fault.ts'

export const integrityOfAnotherDocument: Fault = {
  name: 'integrity of another document',
  breaks: 'SDJWTVC-7-01',
  seams: {
    credentialPayload: (payload) =>
      member(payload, 'vct#integrity', () => 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='),
  },
}
