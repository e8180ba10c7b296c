import type { Fault } from '../fault.ts'
import { member } from '../shared/body.ts'
import { eachConfiguration } from '../shared/configurations.ts'
import { furtherConfiguration } from '../shared/documents.ts'

export const faults: readonly Fault[] = [
  {
    name: 'jwt_vc_json configuration without definition',
    breaks: 'VCI-A.1.1.2-01',
    seams: furtherConfiguration(() => ({ format: 'jwt_vc_json' })),
  },
  {
    name: 'ldp_vc configuration without context',
    breaks: 'VCI-A.1.2.2-01',
    seams: furtherConfiguration(() => ({
      format: 'ldp_vc',
      credential_definition: { type: ['VerifiableCredential'] },
    })),
  },
  {
    name: 'cryptosuite by the name of an algorithm',
    breaks: 'VCI-A.1.2.2-02',
    entails: [
      {
        requirement: 'VCI-12.2.4-36',
        reason: 'the cryptosuite of the credential is not listed any more',
      },
    ],
    seams: {
      'issuer-metadata reply': (reply) =>
        eachConfiguration(reply, (configuration) =>
          configuration.format === 'ldp_vc'
            ? member(configuration, 'credential_signing_alg_values_supported', () => ['ES256'])
            : { ...configuration },
        ),
    },
  },
  {
    name: 'jwt_vc_json-ld configuration without context',
    breaks: 'VCI-A.1.3.2-01',
    seams: furtherConfiguration(() => ({
      format: 'jwt_vc_json-ld',
      credential_definition: { type: ['VerifiableCredential'] },
    })),
  },
]
