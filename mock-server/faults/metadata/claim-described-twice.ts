import { member } from '../body.ts'
import { eachConfiguration } from '../configurations.ts'
import type { Fault } from '../fault.ts'

export const claimDescribedTwice: Fault = {
  name: 'claim described twice',
  breaks: 'VCI-B.3-01',
  seams: {
    'issuer-metadata reply': (reply) =>
      eachConfiguration(reply, (it) =>
        member(it, 'credential_metadata', (metadata) =>
          member(Object(metadata), 'claims', (claims) => [...(claims as []), ...(claims as [])]),
        ),
      ),
  },
}
