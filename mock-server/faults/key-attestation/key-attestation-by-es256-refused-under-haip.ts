import { refusal } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const keyAttestationByES256RefusedUnderHAIP: Fault = {
  name: 'key attestation by ES256 refused under HAIP',
  breaks: 'HAIP-7-03',
  entails: [{ requirement: 'VCI-F.1-01', reason: 'the proof around it is refused' }],
  profile: 'haip',
  seams: {
    'credential reply': (reply, { request }) =>
      reply.status === 200 && Object.values(Object(request.proofs)).flat().some(isAttested)
        ? refusal(400, 'invalid_proof')
        : reply,
  },
}

function isAttested(proof: unknown): boolean {
  const [header = ''] = String(proof).split('.')
  return Buffer.from(header, 'base64url').includes('key_attestation')
}
