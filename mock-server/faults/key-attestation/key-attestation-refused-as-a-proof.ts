import { refusal } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const keyAttestationRefusedAsAProof: Fault = {
  name: 'key attestation refused as a proof',
  breaks: 'VCI-F.3-01',
  seams: {
    'credential reply': (reply, { request }) =>
      'attestation' in Object(request.proofs) && reply.status === 200
        ? refusal(400, 'invalid_proof')
        : reply,
  },
}
