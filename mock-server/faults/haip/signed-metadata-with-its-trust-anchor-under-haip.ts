import type { Fault } from '../fault.ts'

export const signedMetadataWithItsTrustAnchorUnderHaip: Fault = {
  name: 'signed metadata with its trust anchor under HAIP',
  breaks: 'HAIP-4.1-05',
  profile: 'haip',
  seams: { signedMetadataChain: async (chain, { root }) => [...(await chain), root] },
}
