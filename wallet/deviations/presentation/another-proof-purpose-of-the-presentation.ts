import type { Deviation } from '../deviation.ts'
import { presentationNotListed } from '../obstacles.ts'

export const anotherProofPurposeOfThePresentation: Deviation = {
  name: 'another proof purpose of the presentation',
  requirement: 'VCI-F.2-03',
  at: 'credential',
  obstacle: presentationNotListed,
  presentation: (draft) => ({
    ...draft,
    proof: { ...draft.proof, proofPurpose: 'assertionMethod' },
  }),
}
