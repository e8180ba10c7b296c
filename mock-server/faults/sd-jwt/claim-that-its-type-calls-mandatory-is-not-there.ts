import { member } from '../body.ts'
import type { Fault } from '../fault.ts'

export const claimThatItsTypeCallsMandatoryIsNotThere: Fault = {
  name: 'claim that its type calls mandatory is not there',
  breaks: 'SDJWTVC-9.3-01',
  profile: 'haip',
  seams: {
    typeMetadata: (document) =>
      member(document, 'claims', (claims) => [
        ...(claims as object[]),
        { path: ['vcispec_nickname'], mandatory: true, sd: 'allowed' },
      ]),
  },
}
