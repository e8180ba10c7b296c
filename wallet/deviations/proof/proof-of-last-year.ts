import type { Deviation } from '../deviation.ts'
import { nonceEndpointThere } from '../obstacles.ts'

export const proofOfLastYear: Deviation = {
  name: 'a proof of last year',
  requirement: 'VCI-F.4-03',
  at: 'credential',
  obstacle: nonceEndpointThere,
  keyProof: (draft) => ({
    ...draft,
    payload: { ...draft.payload, iat: Number(draft.payload.iat) - 365 * 86_400 },
  }),
}
