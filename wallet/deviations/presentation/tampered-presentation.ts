import type { Deviation } from '../deviation.ts'
import { presentationNotListed } from '../obstacles.ts'

export const tamperedPresentation: Deviation = {
  name: 'a tampered presentation',
  requirement: 'VCI-F.2-07',
  at: 'credential',
  obstacle: presentationNotListed,
  presentation: (draft) => ({
    ...draft,
    finish: (signed) => ({ ...signed, id: 'urn:vcispec:tampered' }),
  }),
}
