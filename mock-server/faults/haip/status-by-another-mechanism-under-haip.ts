import type { Fault } from '../fault.ts'
import { alsoInPayload } from '../sd-jwt/disclosures.ts'

export const statusByAnotherMechanismUnderHaip: Fault = {
  name: 'status by another mechanism under HAIP',
  breaks: 'HAIP-6.1-05',
  profile: 'haip',
  seams: alsoInPayload(() => ({ status: { crl: { uri: 'https://issuer.example/crl' } } })),
}
