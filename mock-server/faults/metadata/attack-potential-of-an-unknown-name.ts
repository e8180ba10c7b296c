import { member } from '../body.ts'
import { eachConfiguration } from '../configurations.ts'
import type { Fault } from '../fault.ts'

export const attackPotentialOfAnUnknownName: Fault = {
  name: 'attack potential of an unknown name',
  breaks: 'VCI-D.2-01',
  entails: [
    {
      requirement: 'VCI-F.1-01',
      reason: 'keys are rated in words that the issuer itself does not know',
    },
    {
      requirement: 'VCI-D-02',
      reason: 'keys are rated in words that the issuer itself does not know',
    },
  ],
  seams: {
    'issuer-metadata reply': (reply) =>
      eachConfiguration(reply, (configuration) =>
        member(configuration, 'proof_types_supported', (types) =>
          member(Object(types), 'jwt', (jwt) => ({
            ...Object(jwt),
            key_attestations_required: { key_storage: ['iso_18045_medium'] },
          })),
        ),
      ),
  },
}
