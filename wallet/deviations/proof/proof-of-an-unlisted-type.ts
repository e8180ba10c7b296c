import { objectMember } from '../../json.ts'
import { proofTypeIds } from '../../proofs/proof-wish.ts'
import type { Circumstances, Deviation } from '../deviation.ts'
import { listedProofTypes, noProofNeeded } from '../obstacles.ts'

function unlisted(circumstances: Circumstances): string | undefined {
  const listed = listedProofTypes(circumstances)
  return proofTypeIds.find((type) => !listed.includes(type))
}

export const proofOfAnUnlistedType: Deviation = {
  name: 'a proof of an unlisted type',
  requirement: 'VCI-F-03',
  at: 'credential',
  obstacle: (circumstances) =>
    noProofNeeded(circumstances) ??
    (unlisted(circumstances) === undefined
      ? 'The configuration lists every proof type of Appendix F.'
      : undefined),
  credentialRequest: (draft, circumstances) => {
    const [proof] = Object.values(objectMember(draft.body, 'proofs') ?? {})
    const type = unlisted(circumstances) ?? 'jwt'
    return { ...draft, body: { ...draft.body, proofs: { [type]: proof } } }
  },
}
