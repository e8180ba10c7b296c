import { member } from '../body.ts'
import { eachConfiguration } from '../configurations.ts'
import type { Fault } from '../fault.ts'

export const cryptosuiteByTheNameOfAnAlgorithm: Fault = {
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
}
