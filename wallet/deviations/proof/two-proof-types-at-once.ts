import { objectMember } from '../../json.ts'
import type { Deviation } from '../deviation.ts'
import { listedProofTypes } from '../obstacles.ts'

export const twoProofTypesAtOnce: Deviation = {
  name: 'two proof types at once',
  requirement: 'VCI-8.2-09',
  at: 'credential',
  obstacle: (circumstances) =>
    listedProofTypes(circumstances).length < 2
      ? 'The configuration lists fewer than two proof types.'
      : undefined,
  credentialRequest: (draft, circumstances) => {
    const proofs = objectMember(draft.body, 'proofs') ?? {}
    const other = listedProofTypes(circumstances).find((type) => !(type in proofs)) ?? 'jwt'
    const [proof] = Object.values(proofs)
    return { ...draft, body: { ...draft.body, proofs: { ...proofs, [other]: proof } } }
  },
}
