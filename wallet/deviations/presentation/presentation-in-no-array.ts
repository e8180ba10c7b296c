import { objectMember } from '../../json.ts'
import type { Deviation } from '../deviation.ts'
import { presentationNotListed } from '../obstacles.ts'

export const presentationInNoArray: Deviation = {
  name: 'a presentation in no array',
  requirement: 'VCI-F-02',
  at: 'credential',
  request: { proof: { type: 'di_vp' } },
  obstacle: presentationNotListed,
  credentialRequest: (draft) => {
    const list: unknown = objectMember(draft.body, 'proofs')?.di_vp
    const [proof] = Array.isArray(list) ? list : []
    return { ...draft, body: { ...draft.body, proofs: { di_vp: proof } } }
  },
}
