import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'
import { madeUp } from '../made-up.ts'
import { clientWasNamed } from '../obstacles.ts'

export const issInTheProofOfAnAnonymousWallet: Deviation = {
  name: 'an iss in the proof of an anonymous wallet',
  requirement: 'VCI-F.1-11',
  at: 'credential',
  needs: { grant: grantTypes.preAuthorizedCode },
  obstacle: clientWasNamed,
  keyProof: (draft) => ({ ...draft, payload: { ...draft.payload, iss: madeUp() } }),
}
