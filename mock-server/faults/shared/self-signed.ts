import 'reflect-metadata'
import { createPrivateKey, createPublicKey, type JsonWebKey, webcrypto } from 'node:crypto'
import { X509CertificateGenerator } from '@peculiar/x509'
import type { JWK } from 'jose'
import { foreignKey as key } from './foreign-key.ts'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
let made: Promise<string> | undefined

/** A private key (ES256) with a certificate that nobody but this key itself vouches for, in base64 DER. */
export const selfSigned: { readonly key: JWK; certificate(): Promise<string> } = {
  key,
  certificate: () => {
    made ??= certify()
    return made
  },
}

async function certify(): Promise<string> {
  const privateKey = createPrivateKey({ key: key as JsonWebKey, format: 'jwk' })
  const load = (jwk: JsonWebKey, use: 'sign' | 'verify') =>
    webcrypto.subtle.importKey('jwk', jwk, algorithm, true, [use])
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=vcispec mock issuer on its own',
    keys: {
      privateKey: await load(privateKey.export({ format: 'jwk' }), 'sign'),
      publicKey: await load(createPublicKey(privateKey).export({ format: 'jwk' }), 'verify'),
    },
    signingAlgorithm: algorithm,
    notBefore: new Date('2025-01-01'),
    notAfter: new Date('2045-01-01'),
  })
  return Buffer.from(certificate.rawData).toString('base64')
}
