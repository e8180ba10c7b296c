import { without } from '../body.ts'
import type { Fault } from '../fault.ts'

export const signedMetadataWithoutIat: Fault = {
  name: 'signed metadata without iat',
  breaks: 'VCI-12.2.3-05',
  seams: { signedMetadataClaims: (claims) => without(claims, 'iat') },
}
