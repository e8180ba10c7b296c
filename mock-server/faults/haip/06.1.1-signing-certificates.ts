import type { Fault } from '../fault.ts'
import { without } from '../shared/body.ts'
import { selfSigned } from '../shared/self-signed.ts'

export const faults: readonly Fault[] = [
  {
    name: 'SD-JWT VC without certificates under HAIP',
    breaks: 'HAIP-6.1.1-01',
    profile: 'haip',
    seams: { credentialHeader: (header) => without(header, 'x5c') },
  },
  {
    name: 'SD-JWT VC with its trust anchor under HAIP',
    breaks: 'HAIP-6.1.1-02',
    profile: 'haip',
    seams: { credentialChain: async (chain, { root }) => [...(await chain), root] },
  },
  {
    name: 'SD-JWT VC with a self-signed certificate under HAIP',
    breaks: 'HAIP-6.1.1-03',
    profile: 'haip',
    seams: {
      credentialSigningKey: () => selfSigned.key,
      credentialChain: async () => [await selfSigned.certificate()],
    },
  },
]
