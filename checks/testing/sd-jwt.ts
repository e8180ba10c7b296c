// First: @peculiar/x509 needs it to be there.
import type { SdJwtDraft } from '../flow-draft.ts'
import 'reflect-metadata'
import { createHash } from 'node:crypto'
import * as x509 from '@peculiar/x509'

/** The Ed25519 public key of RFC 8037, Appendix A.2. */
export const holderJwk = {
  kty: 'OKP',
  crv: 'Ed25519',
  x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
}

/** Its thumbprint as RFC 8037, Appendix A.3 gives it. */
export const holderThumbprint = 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k'

/** An SD-JWT VC that keeps every rule, once its draft is left alone. */
export function sdJwtDraft(now: Date): SdJwtDraft {
  const seconds = Math.floor(now.getTime() / 1000)
  return {
    header: { alg: 'ES256', typ: 'dc+sd-jwt', kid: 'k1' },
    payload: {
      iss: 'https://auth.example/e0000000-0000-4000-8000-000000000001',
      vct: 'https://auth.example/types/person',
      iat: seconds,
      exp: seconds + 86_400,
      cnf: { jwk: holderJwk },
      _sd_alg: 'sha-256',
    },
    properties: [
      ['2GLC42sKQveCfGfryNRN9w', 'given_name', 'Erika'],
      ['eluV5Og3gSNII8EYnsxA_A', 'family_name', 'Mustermann'],
    ],
    elements: [['6Ij7tM-a5iVPGboS5tmvVA', 'DE']],
    strays: [],
    tail: '',
  }
}

export function assemble(draft: SdJwtDraft): string {
  const properties = draft.properties.map(encode)
  const elements = draft.elements.map(encode)
  const payload = {
    ...(properties.length > 0 && { _sd: properties.map(digest).toSorted() }),
    ...(elements.length > 0 && { nationalities: elements.map((it) => ({ '...': digest(it) })) }),
    ...draft.payload,
  }
  const jwt = `${encode(draft.header)}.${encode(payload)}.c2lnbmF0dXJl`
  return [jwt, ...properties, ...elements, ...draft.strays.map(encode), draft.tail].join('~')
}

export function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

export function digest(encoded: string): string {
  return createHash('sha256').update(encoded).digest('base64url')
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const [rootKeys, leafKeys, otherKeys] = await Promise.all(
  [0, 1, 2].map(() => crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])),
)
const dates = { notBefore: new Date('2026-01-01'), notAfter: new Date('2036-01-01') }

/** A leaf, the certificate that issued it, and one that did not, as `x5c` writes them; leaves past and near their end. */
export const certificates = await makeCertificates()

async function makeCertificates() {
  if (!rootKeys || !leafKeys || !otherKeys) throw new Error('no keys')
  const common = { ...dates, signingAlgorithm: algorithm }
  const root = await x509.X509CertificateGenerator.createSelfSigned({
    ...common,
    name: 'CN=Root',
    keys: rootKeys,
    extensions: [new x509.BasicConstraintsExtension(true)],
  })
  const other = await x509.X509CertificateGenerator.createSelfSigned({
    ...common,
    name: 'CN=Other',
    keys: otherKeys,
    extensions: [new x509.BasicConstraintsExtension(true)],
  })
  // Whose key usage does not let it sign certificates, its own among them.
  const ownLeaf = await x509.X509CertificateGenerator.createSelfSigned({
    ...common,
    name: 'CN=Own leaf',
    keys: leafKeys,
    extensions: [new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true)],
  })
  const { publicKey } = leafKeys
  const { privateKey: signingKey } = rootKeys
  const names = { subject: 'CN=Leaf', issuer: 'CN=Root' }
  const [leaf, expired, ending] = await Promise.all(
    ['2036-01-01', '2026-02-20', '2026-03-08'].map((notAfter) =>
      x509.X509CertificateGenerator.create({
        ...{ ...common, ...names, publicKey, signingKey },
        notAfter: new Date(notAfter),
      }),
    ),
  )
  const text = (certificate: x509.X509Certificate | undefined) =>
    Buffer.from(certificate?.rawData ?? new ArrayBuffer(0)).toString('base64')
  return {
    ...{ leaf: text(leaf), root: text(root), other: text(other), ownLeaf: text(ownLeaf) },
    ...{ expired: text(expired), ending: text(ending) },
  }
}
