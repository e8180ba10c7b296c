import type { Deviation } from '../deviation.ts'
import { noProofNeeded } from '../obstacles.ts'

export const credentialEndpointAsAudienceOfTheProof: Deviation = {
  name: 'the credential endpoint as audience of the proof',
  requirement: 'VCI-F.1-07',
  at: 'credential',
  obstacle: noProofNeeded,
  keyProof: (draft, { issuer }) => ({
    ...draft,
    payload: { ...draft.payload, aud: issuer?.members.credential_endpoint },
  }),
}
