import { withCompact } from '../compact.ts'
import type { Fault } from '../fault.ts'

export const signedMetadataThatIsNoJWS: Fault = {
  name: 'signed metadata that is no JWS',
  breaks: 'VCI-12.2.3-01',
  seams: {
    'issuer-metadata reply': (reply) =>
      withCompact(reply, ([header, payload]) => [header, payload]),
  },
}
