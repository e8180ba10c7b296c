import type { Fault } from '../fault.ts'

export const sdJWTVCWithItsTrustAnchorUnderHaip: Fault = {
  name: 'SD-JWT VC with its trust anchor under HAIP',
  breaks: 'HAIP-6.1.1-02',
  profile: 'haip',
  seams: { credentialChain: async (chain, { root }) => [...(await chain), root] },
}
