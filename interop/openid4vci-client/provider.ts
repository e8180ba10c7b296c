// First: @peculiar/x509 needs it to be there.
import 'reflect-metadata'
import { webcrypto } from 'node:crypto'
import { createClientAttestationJwt, type Jwk } from '@openid4vc/oauth2'
import * as x509 from '@peculiar/x509'
import { exportJWK } from 'jose'
import type { MockEnvironment } from '../../mock-server/in-process.ts'
import { cryptography, type Keys } from './keys.ts'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }

/** A wallet provider with a CA of its own, of which no issuer knows until somebody tells it. */
interface Provider {
  /** PEM of its CA. */
  readonly certificate: string
  /** OAuth 2.0 Attestation-Based Client Authentication, Section 5.1. */
  attest(clientId: string, instance: Jwk): Promise<string>
}

async function createProvider(): Promise<Provider> {
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
  return {
    certificate: authority.toString('pem'),
    attest: (clientId, instance) =>
      createClientAttestationJwt({
        callbacks: cryptography(keys),
        clientId,
        issuer: 'https://provider.example',
        issuedAt: new Date(),
        expiresAt: new Date(Date.now() + 3_600_000),
        confirmation: { jwk: instance },
        signer: { method: 'x5c', x5c: [leaf.toString('base64')], alg: 'ES256' },
      }),
  }
}

/** A wallet that registers with such a provider, and is attested by it. */
export async function registered(
  issuer: MockEnvironment,
  instance: Jwk,
): Promise<{ readonly id: string; readonly attestation: string }> {
  const provider = await createProvider()
  const { id } = await issuer.registerClient({
    id: `https://wallet.example/${crypto.randomUUID()}`,
    redirectUris: [issuer.ready.client.redirectUri],
    authentication: 'attest_jwt_client_auth',
    attesters: [{ certificate: provider.certificate, issuer: 'https://provider.example' }],
  })
  return { id, attestation: await provider.attest(id, instance) }
}

async function keyPair(): Promise<webcrypto.CryptoKeyPair> {
  return await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
}
