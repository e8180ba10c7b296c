import type { Fault } from '../fault.ts'

export const serverMetadataAtTheAppendedPathUnderHaip: Fault = {
  name: 'server metadata at the appended path under HAIP',
  breaks: 'HAIP-4.1-01',
  entails: [{ requirement: 'RFC8414-3-01', reason: 'RFC 8414 says the same' }],
  profile: 'haip',
  seams: { serverMetadataLocation: () => 'appended' },
}
