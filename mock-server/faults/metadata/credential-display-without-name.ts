import { eachConfiguration } from '../configurations.ts'
import type { Fault } from '../fault.ts'

export const credentialDisplayWithoutName: Fault = {
  name: 'credential display without name',
  breaks: 'VCI-12.2.4-47',
  seams: {
    'issuer-metadata reply': (reply) =>
      eachConfiguration(reply, (it) => ({
        ...it,
        credential_metadata: { ...Object(it.credential_metadata), display: [{ locale: 'en' }] },
      })),
  },
}
