import type { Fault } from '../fault.ts'

export const keyIdentifierThatIsANumber: Fault = {
  name: 'key identifier that is a number',
  breaks: 'RFC7515-4.1.4-01',
  seams: { credentialHeader: (header) => ({ ...header, kid: 7 }) },
}
