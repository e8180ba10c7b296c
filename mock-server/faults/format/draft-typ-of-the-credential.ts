import type { Fault } from '../fault.ts'

export const draftTypOfTheCredential: Fault = {
  name: 'draft typ of the credential',
  breaks: 'SDJWTVC-3.2.1-01',
  seams: { credentialHeader: (header) => ({ ...header, typ: 'vc+sd-jwt' }) },
}
