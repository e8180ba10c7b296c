import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'
import { madeUp } from '../made-up.ts'
import { noProofNeeded } from '../obstacles.ts'

export const anotherIssInTheProof: Deviation = {
  name: 'another iss in the proof',
  requirement: 'VCI-F.1-10',
  at: 'credential',
  needs: { grant: grantTypes.authorizationCode },
  obstacle: noProofNeeded,
  keyProof: (draft) => ({ ...draft, payload: { ...draft.payload, iss: madeUp() } }),
}
