import { objectMember } from '../../json.ts'
import type { Deviation } from '../deviation.ts'
import { noProofNeeded } from '../obstacles.ts'

export const proofThatIsInNoArray: Deviation = {
  name: 'a proof that is in no array',
  requirement: 'VCI-8.2-10',
  at: 'credential',
  obstacle: noProofNeeded,
  credentialRequest: (draft) => {
    const [[type = 'jwt', list] = []] = Object.entries(objectMember(draft.body, 'proofs') ?? {})
    const [proof] = Array.isArray(list) ? list : []
    return { ...draft, body: { ...draft.body, proofs: { [type]: proof } } }
  },
}
