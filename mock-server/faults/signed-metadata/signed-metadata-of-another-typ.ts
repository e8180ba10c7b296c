import type { Fault } from '../fault.ts'

export const signedMetadataOfAnotherTyp: Fault = {
  name: 'signed metadata of another typ',
  breaks: 'VCI-12.2.3-03',
  seams: { signedMetadataHeader: (header) => ({ ...header, typ: 'JWT' }) },
}
