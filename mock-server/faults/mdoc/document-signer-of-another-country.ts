import type { Fault } from '../fault.ts'

export const dSignerOfAnotherCountry: Fault = {
  name: 'document signer of another country',
  breaks: 'MDOC-B.1.4-04',
  seams: { documentSigner: (signer) => ({ ...signer, country: 'US' }) },
}
