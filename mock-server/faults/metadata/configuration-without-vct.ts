import { without } from '../body.ts'
import { eachConfiguration } from '../configurations.ts'
import type { Fault } from '../fault.ts'

export const configurationWithoutVct: Fault = {
  name: 'configuration without vct',
  breaks: 'VCI-A.3.2-01',
  entails: [
    { requirement: 'VCI-A.3.4-03', reason: 'there is nothing the vct of a credential could equal' },
  ],
  seams: {
    'issuer-metadata reply': (reply) => eachConfiguration(reply, (it) => without(it, 'vct')),
  },
}
