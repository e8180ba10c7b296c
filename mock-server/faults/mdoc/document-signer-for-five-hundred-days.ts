import type { Fault } from '../fault.ts'

export const dSignerForFiveHundredDays: Fault = {
  name: 'document signer for five hundred days',
  breaks: 'MDOC-B.1.4-03',
  seams: { documentSigner: (signer) => ({ ...signer, days: 500 }) },
}
