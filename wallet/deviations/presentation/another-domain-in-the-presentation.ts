import type { Deviation } from '../deviation.ts'
import { presentationNotListed } from '../obstacles.ts'

export const anotherDomainInThePresentation: Deviation = {
  name: 'another domain in the presentation',
  requirement: 'VCI-F.2-04',
  at: 'credential',
  obstacle: presentationNotListed,
  presentation: (draft) => ({
    ...draft,
    proof: { ...draft.proof, domain: 'https://another-issuer.example' },
  }),
}
