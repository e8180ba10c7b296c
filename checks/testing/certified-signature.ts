// First: @peculiar/x509 needs it to be there.
import 'reflect-metadata'
import { KeyObject, sign } from 'node:crypto'
import * as x509 from '@peculiar/x509'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
const certificate = await x509.X509CertificateGenerator.createSelfSigned({
  name: 'CN=signer of metadata',
  keys,
  signingAlgorithm: algorithm,
  notBefore: new Date('2026-01-01T00:00:00Z'),
  notAfter: new Date('2027-01-01T00:00:00Z'),
})

/** The `x5c` header of one certificate. */
export const certified: readonly string[] = [Buffer.from(certificate.rawData).toString('base64')]

/** A JWS over the parts, by the key of that certificate (ES256). */
export function withSignature(signed: string): string {
  const key = KeyObject.from(keys.privateKey)
  const signature = sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' })
  return `${signed}.${signature.toString('base64url')}`
}
