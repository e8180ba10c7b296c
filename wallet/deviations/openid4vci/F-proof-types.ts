import { objectMember } from '../../json.ts'
import { proofTypeIds } from '../../proofs/proof-wish.ts'
import type { Circumstances, Deviation } from '../deviation.ts'
import {
  attestationNotListed,
  listedProofTypes,
  noProofNeeded,
  presentationNotListed,
} from '../obstacles.ts'

function unlisted(circumstances: Circumstances): string | undefined {
  const listed = listedProofTypes(circumstances)
  return proofTypeIds.find((type) => !listed.includes(type))
}

export const deviations: readonly Deviation[] = [
  {
    name: 'two key attestations',
    requirement: 'VCI-F-01',
    at: 'credential',
    obstacle: attestationNotListed,
    request: { proof: { type: 'attestation' } },
    repeatsProof: true,
  },
  {
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
  },
  {
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
  },
]
