import { isObject } from '../../http/wire.ts'
import type { Fault } from '../fault.ts'

function namesClient(proofs: unknown): boolean {
  const jwts = isObject(proofs) && Array.isArray(proofs.jwt) ? proofs.jwt : []
  const [, payload = ''] = String(jwts[0]).split('.')
  return Buffer.from(payload, 'base64url').toString().includes('"iss"')
}

export const proofWithTheClientIdAsIssRefused: Fault = {
  name: 'proof with the client_id as iss refused',
  breaks: 'VCI-F.1-24',
  entails: [
    { requirement: 'VCI-F.1-01', reason: 'the proof of a wallet that is known has an iss' },
  ],
  seams: { requestIsServed: (_, { request }) => !namesClient(request.proofs) },
  refuses: { 'request-served': { error: 'invalid_proof' } },
}
