import { createPrivateKey, createPublicKey, type JsonWebKey } from 'node:crypto'
import type { JWK } from 'jose'
import { certificateOf, nameOf } from '../../crypto/certificate.ts'
import { foreignKey as key } from './foreign-key.ts'

let made: string | undefined

/** A private key (ES256) with a certificate that nobody but this key itself vouches for, in base64 DER. */
export const selfSigned: { readonly key: JWK; certificate(): Promise<string> } = {
  key,
  certificate: async () => {
    made ??= certify()
    return made
  },
}

function certify(): string {
  const privateKey = createPrivateKey({ key: key as JsonWebKey, format: 'jwk' })
  const name = nameOf('CN=vcispec mock issuer on its own')
  const wish = {
    subject: name,
    issuer: name,
    publicKey: createPublicKey(privateKey).export({ type: 'spki', format: 'der' }),
    notBefore: new Date('2025-01-01'),
    notAfter: new Date('2045-01-01'),
    extensions: [],
  }
  return certificateOf(wish, privateKey).raw.toString('base64')
}
