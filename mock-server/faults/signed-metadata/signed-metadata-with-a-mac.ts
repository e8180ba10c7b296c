import { withCompact, withHeaderMember } from '../compact.ts'
import type { Fault } from '../fault.ts'

export const signedMetadataWithAMAC: Fault = {
  name: 'signed metadata with a MAC',
  breaks: 'VCI-12.2.3-02',
  seams: {
    'issuer-metadata reply': (reply) =>
      withCompact(reply, ([header, ...others]) => [
        withHeaderMember(header, 'alg', 'HS256'),
        ...others,
      ]),
  },
}
