import type { Deviation } from '../deviation.ts'
import { presentationNotListed } from '../obstacles.ts'

export const anotherHolderOfThePresentation: Deviation = {
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
}
