import type { Deviation } from '../deviation.ts'
import { presentationNotListed } from '../obstacles.ts'
import { withProof } from '../signed-presentation.ts'

export const unlistedCryptosuite: Deviation = {
  name: 'an unlisted cryptosuite',
  requirement: 'VCI-F.2-02',
  at: 'credential',
  obstacle: presentationNotListed,
  presentation: (draft) => ({
    ...draft,
    finish: (signed) => withProof(signed, { cryptosuite: 'vcispec-9999' }),
  }),
}
