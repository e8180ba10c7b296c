import { member, without } from '../body.ts'
import { eachConfiguration } from '../configurations.ts'
import type { Fault } from '../fault.ts'

export const keyAttestationsRequiredWithoutAWord: Fault = {
  name: 'key attestations required without a word',
  breaks: 'VCI-D-01',
  entails: [{ requirement: 'VCI-F.1-01', reason: 'a proof that keeps to the metadata is refused' }],
  seams: {
    'issuer-metadata reply': (reply) =>
      eachConfiguration(reply, (one) =>
        member(one, 'proof_types_supported', (types) =>
          member(Object(types), 'jwt', (jwt) => without(Object(jwt), 'key_attestations_required')),
        ),
      ),
  },
}
