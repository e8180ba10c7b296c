import type { Fault } from '../fault.ts'

export const jweOfAnotherEncThanAskedFor: Fault = {
  name: 'JWE of another enc than asked for',
  breaks: 'VCI-10-05',
  seams: { encryptionHeader: (header) => ({ ...header, enc: 'A192GCM' }) },
}
