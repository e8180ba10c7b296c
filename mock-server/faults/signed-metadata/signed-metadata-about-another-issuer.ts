import type { Fault } from '../fault.ts'

export const signedMetadataAboutAnotherIssuer: Fault = {
  name: 'signed metadata about another issuer',
  breaks: 'VCI-12.2.3-04',
  seams: { signedMetadataClaims: (claims) => ({ ...claims, sub: `${claims.sub}/` }) },
}
