import type { Fault } from '../fault.ts'

export const authorizationServerMetadataAtTheAppendedPath: Fault = {
  name: 'authorization server metadata at the appended path',
  breaks: 'RFC8414-3-01',
  seams: { serverMetadataLocation: () => 'appended' },
}
