import type { Fault } from '../fault.ts'

export const signedMetadataWithAnObjectForIss: Fault = {
  name: 'signed metadata with an object for iss',
  breaks: 'VCI-12.2.3-10',
  seams: { signedMetadataClaims: (claims) => ({ ...claims, iss: { id: claims.iss } }) },
}
