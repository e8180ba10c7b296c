import { member } from '../body.ts'
import { eachConfiguration } from '../configurations.ts'
import type { Fault } from '../fault.ts'

export const credentialWithAWordForItsType: Fault = {
  name: 'credential with a word for its type',
  breaks: 'SDJWTVC-3.2.2.1-02',
  seams: {
    credentialPayload: (payload) => ({ ...payload, vct: 'person' }),
    'issuer-metadata reply': (reply) =>
      eachConfiguration(reply, (configuration) => member(configuration, 'vct', () => 'person')),
  },
}
