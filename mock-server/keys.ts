import { KeyObject, randomUUID } from 'node:crypto'
import type { JWK } from 'jose'
import { type Authority, leaf, newKeyPair } from './tls.ts'

/** An environment's signing key: ES256, with the certificate chain that vouches for it. */
export interface IssuerKeys {
  /** Private, with `kid` and `alg`. */
  readonly signing: JWK
  /** What the JWKS publishes. */
  readonly public: JWK
  /** Base64 DER, leaf first, without the root (the form of the `x5c` header, RFC 7515, Section 4.1.6). */
  x5c(): Promise<readonly string[]>
}

/**
 * A new key; the certificate's alternative names hold the issuer's URI and host. The certificate costs ten
 * times what the key does, so that it is made when the first credential is.
 */
export async function createIssuerKeys(
  authority: Authority,
  credentialIssuer: string,
  now: Date,
): Promise<IssuerKeys> {
  const keys = await newKeyPair()
  const certify = async () => {
    const certificate = await leaf(authority, {
      name: 'CN=vcispec mock issuer',
      publicKey: keys.publicKey,
      now,
      names: [
        { type: 'url', value: credentialIssuer },
        { type: 'dns', value: new URL(credentialIssuer).hostname },
      ],
    })
    return [Buffer.from(certificate.rawData).toString('base64')]
  }
  let chain: Promise<readonly string[]> | undefined
  const names = { kid: randomUUID(), alg: 'ES256', use: 'sig' }
  return {
    signing: { ...KeyObject.from(keys.privateKey).export({ format: 'jwk' }), ...names } as JWK,
    public: { ...KeyObject.from(keys.publicKey).export({ format: 'jwk' }), ...names } as JWK,
    x5c: () => {
      chain ??= certify()
      return chain
    },
  }
}
