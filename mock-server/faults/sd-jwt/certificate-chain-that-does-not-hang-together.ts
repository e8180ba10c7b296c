import type { Fault } from '../fault.ts'

export const certificateChainThatDoesNotHangTogether: Fault = {
  name: 'certificate chain that does not hang together',
  breaks: 'RFC7515-4.1.6-02',
  seams: { credentialHeader: (header) => ({ ...header, x5c: [header.x5c, header.x5c].flat() }) },
}
