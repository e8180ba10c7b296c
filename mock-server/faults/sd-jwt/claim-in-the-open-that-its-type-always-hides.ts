import { member } from '../body.ts'
import type { Fault } from '../fault.ts'

export const claimInTheOpenThatItsTypeAlwaysHides: Fault = {
  name: 'claim in the open that its type always hides',
  breaks: 'SDJWTVC-9.4-01',
  seams: {
    typeMetadata: (document) =>
      member(document, 'claims', (claims) => [
        ...(claims as object[]),
        { path: ['exp'], sd: 'always' },
      ]),
  },
}
