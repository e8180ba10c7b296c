// First: @peculiar/x509 needs it to be there.
import 'reflect-metadata'
import { webcrypto } from 'node:crypto'
import { createClientAttestationJwt, type Jwk } from '@openid4vc/oauth2'
import * as x509 from '@peculiar/x509'
import { exportJWK, SignJWT } from 'jose'
import type { MockEnvironment } from '../../mock-server/in-process.ts'
import { cryptography, type Keys } from './keys.ts'

const issuer = 'https://provider.example'
const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }

/** A wallet provider with a CA of its own, of which no issuer knows until somebody tells it. */
export interface Provider {
  /** PEM of its CA. */
  readonly certificate: string
  /** OAuth 2.0 Attestation-Based Client Authentication, Section 5.1. */
  attest(clientId: string, instance: Jwk): Promise<string>
  /** OpenID4VCI 1.0, Appendix D. */
  attestKeys(keys: readonly object[], nonce: string | undefined): Promise<string>
}

export async function createProvider(): Promise<Provider> {
  const [root, signing] = await Promise.all([keyPair(), keyPair()])
  const authority = await x509.X509CertificateGenerator.createSelfSigned({
    name: 'CN=Another Wallet Provider, C=DE',
    keys: root,
    signingAlgorithm: algorithm,
    extensions: [new x509.BasicConstraintsExtension(true, 0, true)],
  })
  const leaf = await x509.X509CertificateGenerator.create({
    subject: 'CN=Attestations, C=DE',
    issuer: authority.subject,
    publicKey: signing.publicKey,
    signingKey: root.privateKey,
    signingAlgorithm: algorithm,
  })
  const keys: Keys = new Map()
  keys.set(String((await exportJWK(signing.publicKey)).x), signing.privateKey)
  const signer = { method: 'x5c' as const, x5c: [leaf.toString('base64')], alg: 'ES256' }
  return {
    certificate: authority.toString('pem'),
    attest: (clientId, instance) =>
      createClientAttestationJwt({
        ...{ clientId, issuer, signer, confirmation: { jwk: instance } },
        callbacks: cryptography(keys),
        issuedAt: new Date(),
        expiresAt: new Date(Date.now() + 3_600_000),
      }),
    // The library's own has the typ of a draft.
    attestKeys: (attestedKeys, nonce) =>
      new SignJWT({ attested_keys: attestedKeys, ...(nonce !== undefined && { nonce }) })
        .setProtectedHeader({ alg: 'ES256', typ: 'key-attestation+jwt', x5c: signer.x5c })
        .setIssuer(issuer)
        .setIssuedAt()
        .setExpirationTime('1h')
        .sign(signing.privateKey),
  }
}

/** A wallet that registers with such a provider, and is attested by it. */
export async function registered(
  environment: MockEnvironment,
  instance: Jwk,
): Promise<{ readonly id: string; readonly attestation: string; readonly provider: Provider }> {
  const provider = await createProvider()
  const { id } = await environment.registerClient({
    id: `https://wallet.example/${crypto.randomUUID()}`,
    redirectUris: [environment.ready.client.redirectUri],
    authentication: 'attest_jwt_client_auth',
    attesters: [{ certificate: provider.certificate, issuer }],
  })
  return { id, attestation: await provider.attest(id, instance), provider }
}

async function keyPair(): Promise<webcrypto.CryptoKeyPair> {
  return await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
}
