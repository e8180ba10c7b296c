import type { Deviation } from '../deviation.ts'
import { nonceEndpointThere } from '../obstacles.ts'

export const proofOfTomorrow: Deviation = {
  name: 'a proof of tomorrow',
  requirement: 'VCI-F.4-03',
  at: 'credential',
  obstacle: nonceEndpointThere,
  keyProof: (draft) => ({
    ...draft,
    payload: { ...draft.payload, iat: Number(draft.payload.iat) + 86_400 },
  }),
}
