import { body, without } from '../body.ts'
import type { Fault } from '../fault.ts'

export const attestationAlgorithmsNotTold: Fault = {
  name: 'attestation algorithms not told',
  breaks: 'ABCA-10.1-01',
  seams: {
    'as-metadata reply': (reply) =>
      body(reply, (metadata) =>
        without(metadata, 'client_attestation_pop_signing_alg_values_supported'),
      ),
  },
}
