import type { Deviation } from '../deviation.ts'
import { madeUp } from '../made-up.ts'
import { noNonceEndpoint, presentationNotListed } from '../obstacles.ts'
import { withProof } from '../signed-presentation.ts'

export const deviations: readonly Deviation[] = [
  {
    name: 'an unlisted cryptosuite',
    requirement: 'VCI-F.2-02',
    at: 'credential',
    obstacle: presentationNotListed,
    presentation: (draft) => ({
      ...draft,
      finish: (signed) => withProof(signed, { cryptosuite: 'vcispec-9999' }),
    }),
  },
  {
    name: 'another proof purpose of the presentation',
    requirement: 'VCI-F.2-03',
    at: 'credential',
    obstacle: presentationNotListed,
    presentation: (draft) => ({
      ...draft,
      proof: { ...draft.proof, proofPurpose: 'assertionMethod' },
    }),
  },
  {
    name: 'another domain in the presentation',
    requirement: 'VCI-F.2-04',
    at: 'credential',
    obstacle: presentationNotListed,
    presentation: (draft) => ({
      ...draft,
      proof: { ...draft.proof, domain: 'https://another-issuer.example' },
    }),
  },
  {
    name: 'no challenge in the presentation',
    requirement: 'VCI-F.2-05',
    at: 'credential',
    obstacle: (it) => presentationNotListed(it) ?? noNonceEndpoint(it),
    presentation: ({ proof: { challenge: _, ...proof }, ...draft }) => ({ ...draft, proof }),
  },
  {
    name: 'a made-up challenge in the presentation',
    requirement: 'VCI-F.2-05',
    at: 'credential',
    obstacle: (it) => presentationNotListed(it) ?? noNonceEndpoint(it),
    presentation: (draft) => ({ ...draft, proof: { ...draft.proof, challenge: madeUp() } }),
  },
  {
    name: 'another holder of the presentation',
    requirement: 'VCI-F.2-06',
    at: 'credential',
    obstacle: presentationNotListed,
    presentation: (draft) => ({
      ...draft,
      presentation: {
        ...draft.presentation,
        holder: 'did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp',
      },
    }),
  },
  {
    name: 'a tampered presentation',
    requirement: 'VCI-F.2-07',
    at: 'credential',
    obstacle: presentationNotListed,
    presentation: (draft) => ({
      ...draft,
      finish: (signed) => ({ ...signed, id: 'urn:vcispec:tampered' }),
    }),
  },
]
