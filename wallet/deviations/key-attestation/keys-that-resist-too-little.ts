import { withClaims } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { basicKeysWillDo, keyAttestationNotRequired } from '../obstacles.ts'

export const keysThatResistTooLittle: Deviation = {
  name: 'keys that resist too little',
  requirement: 'VCI-D-02',
  at: 'credential',
  request: { proof: { type: 'jwt', attestedKeys: 1 } },
  obstacle: (circumstances) =>
    keyAttestationNotRequired(circumstances) ?? basicKeysWillDo(circumstances),
  keyAttestation: (draft) => withClaims(draft, { key_storage: ['iso_18045_basic'] }),
}
