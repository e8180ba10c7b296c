import type { Deviation } from '../deviation.ts'
import { madeUp } from '../made-up.ts'
import { noNonceEndpoint, presentationNotListed } from '../obstacles.ts'

export const madeUpChallengeInThePresentation: Deviation = {
  name: 'a made-up challenge in the presentation',
  requirement: 'VCI-F.2-05',
  at: 'credential',
  obstacle: (it) => presentationNotListed(it) ?? noNonceEndpoint(it),
  presentation: (draft) => ({ ...draft, proof: { ...draft.proof, challenge: madeUp() } }),
}
