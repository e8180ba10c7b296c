import { generateKeyPairSync } from 'node:crypto'
import type { JWK } from 'jose'
import { isObject } from '../../http/wire.ts'
import type { Fault } from '../fault.ts'

const jwk = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({
  format: 'jwk',
}) as JWK

function hasCertificate(proofs: unknown): boolean {
  const jwts = isObject(proofs) && Array.isArray(proofs.jwt) ? proofs.jwt : []
  const [header = ''] = String(jwts[0]).split('.')
  return Buffer.from(header, 'base64url').toString().includes('"x5c"')
}

export const certificateInTheProofForgotten: Fault = {
  name: 'certificate in the proof forgotten',
  breaks: 'VCI-F.1-13',
  entails: [{ requirement: 'VCI-8.3-17', reason: 'the credential is bound to a key of nobody' }],
  seams: {
    holderKeys: (keys, { request }) => (hasCertificate(request.proofs) ? [{ jwk }] : keys),
  },
}
