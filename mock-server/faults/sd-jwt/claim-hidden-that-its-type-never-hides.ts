import { member } from '../body.ts'
import type { Fault } from '../fault.ts'

export const claimHiddenThatItsTypeNeverHides: Fault = {
  name: 'claim hidden that its type never hides',
  breaks: 'SDJWTVC-9.4-02',
  seams: {
    typeMetadata: (document) =>
      member(document, 'claims', (claims) =>
        (claims as object[]).map((claim) => ({ ...claim, sd: 'never' })),
      ),
  },
}
