import type { Fault } from '../fault.ts'

export const listedProofAlgRefused: Fault = {
  name: 'listed proof alg refused',
  breaks: 'VCI-F.1-22',
  seams: { proofAlgorithms: (listed) => listed.filter((alg) => alg !== 'ES384') },
}
