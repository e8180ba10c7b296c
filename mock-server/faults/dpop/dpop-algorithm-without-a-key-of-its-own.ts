import { body } from '../body.ts'
import type { Fault } from '../fault.ts'

export const dpopAlgorithmWithoutAKeyOfItsOwn: Fault = {
  name: 'DPoP algorithm without a key of its own',
  breaks: 'RFC9449-5.1-01',
  seams: {
    'as-metadata reply': (reply) =>
      body(reply, (metadata) => ({
        ...metadata,
        dpop_signing_alg_values_supported: ['ES256', 'HS256'],
      })),
  },
}
