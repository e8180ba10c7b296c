import type { Fault } from '../fault.ts'

export const jweCompressedUnasked: Fault = {
  name: 'JWE compressed unasked',
  breaks: 'VCI-10-06',
  seams: { encryptionHeader: (header) => ({ ...header, zip: 'DEF' }) },
}
