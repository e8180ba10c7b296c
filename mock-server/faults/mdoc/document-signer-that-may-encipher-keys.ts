import type { Fault } from '../fault.ts'

export const dSignerThatMayEncipherKeys: Fault = {
  name: 'document signer that may encipher keys',
  breaks: 'MDOC-B.1.4-02',
  seams: { documentSigner: (signer) => ({ ...signer, usages: 5 }) },
}
