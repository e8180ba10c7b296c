import type { Deviation } from '../deviation.ts'
import { noProofNeeded } from '../obstacles.ts'

export const noAudienceInTheProof: Deviation = {
  name: 'no audience in the proof',
  requirement: 'VCI-F.1-07',
  at: 'credential',
  obstacle: noProofNeeded,
  keyProof: ({ payload: { aud: _, ...payload }, ...draft }) => ({ ...draft, payload }),
}
