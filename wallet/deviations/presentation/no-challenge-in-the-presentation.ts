import type { Deviation } from '../deviation.ts'
import { noNonceEndpoint, presentationNotListed } from '../obstacles.ts'

export const noChallengeInThePresentation: Deviation = {
  name: 'no challenge in the presentation',
  requirement: 'VCI-F.2-05',
  at: 'credential',
  obstacle: (it) => presentationNotListed(it) ?? noNonceEndpoint(it),
  presentation: ({ proof: { challenge: _, ...proof }, ...draft }) => ({ ...draft, proof }),
}
