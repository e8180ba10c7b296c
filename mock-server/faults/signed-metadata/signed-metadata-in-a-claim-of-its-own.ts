import type { Fault } from '../fault.ts'

export const signedMetadataInAClaimOfItsOwn: Fault = {
  name: 'signed metadata in a claim of its own',
  breaks: 'VCI-12.2.3-07',
  seams: {
    signedMetadataClaims: ({ iss, sub, iat, exp, ...metadata }) => ({
      ...{ iss, sub, iat, exp },
      metadata,
    }),
  },
}
