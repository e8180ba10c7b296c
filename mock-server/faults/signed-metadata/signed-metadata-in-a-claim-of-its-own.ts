import type { Fault } from '../fault.ts'

const reason = 'what is no top-level claim is not in the metadata either'

export const signedMetadataInAClaimOfItsOwn: Fault = {
  name: 'signed metadata in a claim of its own',
  breaks: 'VCI-12.2.3-07',
  entails: ['VCI-12.2.4-01', 'VCI-12.2.4-05', 'VCI-12.2.4-30', 'VCI-13.8-01'].map(
    (requirement) => ({ requirement, reason }),
  ),
  seams: {
    signedMetadataClaims: ({ iss, sub, iat, exp, ...metadata }) => ({
      ...{ iss, sub, iat, exp },
      metadata,
    }),
  },
}
