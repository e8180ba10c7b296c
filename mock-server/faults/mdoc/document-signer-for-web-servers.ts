import type { Fault } from '../fault.ts'

export const dSignerForWebServers: Fault = {
  name: 'document signer for web servers',
  breaks: 'MDOC-B.1.4-01',
  seams: { documentSigner: (signer) => ({ ...signer, extendedUsage: '1.3.6.1.5.5.7.3.1' }) },
}
