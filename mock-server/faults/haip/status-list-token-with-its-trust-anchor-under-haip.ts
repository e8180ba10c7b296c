import type { Fault } from '../fault.ts'

export const statusListTokenWithItsTrustAnchorUnderHaip: Fault = {
  name: 'status list token with its trust anchor under HAIP',
  breaks: 'HAIP-6.1-07',
  profile: 'haip',
  seams: { statusListChain: async (chain, { root }) => [...(await chain), root] },
}
