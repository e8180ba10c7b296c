import type { Fault } from '../fault.ts'
import { member, without } from '../shared/body.ts'
import { eachConfiguration } from '../shared/configurations.ts'

export const faults: readonly Fault[] = [
  {
    name: 'key attestations required without a word',
    breaks: 'VCI-D-01',
    entails: [
      { requirement: 'VCI-F.1-01', reason: 'a proof that keeps to the metadata is refused' },
    ],
    seams: {
      'issuer-metadata reply': (reply) =>
        eachConfiguration(reply, (one) =>
          member(one, 'proof_types_supported', (types) =>
            member(Object(types), 'jwt', (jwt) =>
              without(Object(jwt), 'key_attestations_required'),
            ),
          ),
        ),
    },
  },
  {
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
  },
]
