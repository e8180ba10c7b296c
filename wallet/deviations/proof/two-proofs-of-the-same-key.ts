import { stringsMember } from '../../json.ts'
import type { Deviation } from '../deviation.ts'
import { noBatch } from '../obstacles.ts'

export const twoProofsOfTheSameKey: Deviation = {
  name: 'two proofs of the same key',
  requirement: 'VCI-F.4-05',
  at: 'credential',
  request: { proofs: 2, proof: { type: 'jwt' } },
  obstacle: noBatch,
  credentialRequest: (draft) => {
    const [first] = stringsMember(draft.body.proofs, 'jwt') ?? []
    return { ...draft, body: { ...draft.body, proofs: { jwt: [first, first] } } }
  },
}
