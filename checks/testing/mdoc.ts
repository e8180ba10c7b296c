// First: @peculiar/x509 needs it to be there.
import 'reflect-metadata'
import { createHash, webcrypto } from 'node:crypto'
import * as x509 from '@peculiar/x509'
import { encodeCbor, Tag } from '../../protocol/cbor.ts'
import type { Flow } from '../flow-draft.ts'

/** An mdoc before it is put together: tests change what they like, and the digests follow the elements. */
export interface MdocDraft {
  items: { digestID: unknown; random: unknown; elementIdentifier: unknown; elementValue: unknown }[]
  namespace: string
  /** The CBOR an element becomes; by default tag 24. */
  embed: (bytes: Uint8Array) => unknown
  mso: Map<string, unknown>
  embedMso: (bytes: Uint8Array) => unknown
  protectedHeaders: Map<number, unknown>
  unprotectedHeaders: Map<number, unknown>
  issuerAuth: (parts: unknown[]) => unknown
  root: (root: Map<string, unknown>) => unknown
}

export const doctype = 'org.iso.18013.5.1.mDL'
export const namespace = 'org.iso.18013.5.1'
export const licenceId = 'Licence'

/** The P-256 key of RFC 9901, Section 5.1, and its thumbprint. */
export const deviceKey = new Map<number, unknown>([
  [1, 2],
  [-1, 1],
  [-2, bytes('TCAER19Zvu3OHF4j4W4vfSVoHIP1ILilDls7vCeGemc')],
  [-3, bytes('ZxjiWWbZMQGHVWKVQ4hbSIirsVfuecCE6t4jT9F2HZQ')],
])
export const deviceThumbprint = createHash('sha256')
  .update(
    '{"crv":"P-256","kty":"EC","x":"TCAER19Zvu3OHF4j4W4vfSVoHIP1ILilDls7vCeGemc","y":"ZxjiWWbZMQGHVWKVQ4hbSIirsVfuecCE6t4jT9F2HZQ"}',
  )
  .digest('base64url')

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const newKeys = () => webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
const [rootKeys, signerKeys] = [await newKeys(), await newKeys()]
const root = await x509.X509CertificateGenerator.createSelfSigned({
  name: 'CN=Utopia IACA, C=UT',
  keys: rootKeys,
  signingAlgorithm: algorithm,
  notBefore: new Date('2026-01-01'),
  notAfter: new Date('2036-01-01'),
  extensions: [new x509.BasicConstraintsExtension(true)],
})

export const rootCertificate = new Uint8Array(root.rawData)
export const rootPem = root.toString('pem')

export interface SignerWish {
  readonly country?: string
  readonly notAfter?: string
  readonly usages?: number
  readonly extendedUsage?: string
}

export async function signerCertificate(wish: SignerWish = {}): Promise<Uint8Array> {
  const { country = 'UT', notAfter = '2027-01-01', extendedUsage = '1.0.18013.5.1.2' } = wish
  const certificate = await x509.X509CertificateGenerator.create({
    subject: `CN=Utopia DS, C=${country}`,
    issuer: root.subject,
    publicKey: signerKeys.publicKey,
    signingKey: rootKeys.privateKey,
    signingAlgorithm: algorithm,
    notBefore: new Date('2026-01-01'),
    notAfter: new Date(notAfter),
    extensions: [
      new x509.KeyUsagesExtension(wish.usages ?? x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([extendedUsage], true),
    ],
  })
  return new Uint8Array(certificate.rawData)
}

const signer = await signerCertificate()
const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0])

function elements(): Record<string, unknown> {
  return {
    family_name: 'Beispiel',
    given_name: 'Erika',
    birth_date: new Tag(1004, '1985-04-12'),
    issue_date: new Tag(1004, '2024-02-01'),
    expiry_date: new Tag(0, '2039-01-31T00:00:00Z'),
    issuing_country: 'UT',
    issuing_authority: 'Utopia Transport Office',
    document_number: 'UT-0042-7',
    portrait: jpeg,
    driving_privileges: [],
    un_distinguishing_sign: 'UTO',
  }
}

function draft(): MdocDraft {
  return {
    namespace,
    items: Object.entries(elements()).map(([elementIdentifier, elementValue], index) => ({
      digestID: 7 + index * 13,
      random: new Uint8Array(16).fill(index + 1),
      elementIdentifier,
      elementValue,
    })),
    embed: (content) => new Tag(24, content),
    mso: new Map<string, unknown>([
      ['version', '1.0'],
      ['digestAlgorithm', 'SHA-256'],
      ['deviceKeyInfo', new Map([['deviceKey', deviceKey]])],
      ['docType', doctype],
      [
        'validityInfo',
        validity('2026-03-01T11:00:00Z', '2026-03-01T11:00:00Z', '2026-12-01T00:00:00Z'),
      ],
    ]),
    embedMso: (content) => new Tag(24, content),
    protectedHeaders: new Map([[1, -7]]),
    unprotectedHeaders: new Map([[33, signer]]),
    issuerAuth: (parts) => parts,
    root: (whole) => whole,
  }
}

export function validity(signed: string, from: string, until: string) {
  return new Map([
    ['signed', new Tag(0, signed)],
    ['validFrom', new Tag(0, from)],
    ['validUntil', new Tag(0, until)],
  ])
}

function assemble(made: MdocDraft): string {
  const items = made.items.map((item) => ({
    digestID: item.digestID,
    cbor: made.embed(
      encodeCbor(new Map(Object.entries(item).filter(([, value]) => value !== undefined))),
    ),
  }))
  const digests = new Map(
    items.map(({ digestID, cbor }) => [
      digestID,
      new Uint8Array(createHash('sha256').update(encodeCbor(cbor)).digest()),
    ]),
  )
  const mso = new Map([
    ['valueDigests', new Map([[made.namespace, digests]])] as const,
    ...made.mso,
  ] as [string, unknown][])
  const issuerAuth = made.issuerAuth([
    encodeCbor(made.protectedHeaders),
    made.unprotectedHeaders,
    encodeCbor(made.embedMso(encodeCbor(mso))),
    new Uint8Array(64),
  ])
  const nameSpaces = new Map([[made.namespace, items.map(({ cbor }) => cbor)]])
  const whole = new Map<string, unknown>([
    ['nameSpaces', nameSpaces],
    ['issuerAuth', issuerAuth],
  ])
  return Buffer.from(encodeCbor(made.root(whole))).toString('base64url')
}

/** The flow's credential is a driving licence, with one thing changed. */
export function licence(change: (made: MdocDraft) => void = () => {}) {
  return (flow: Flow) => {
    const made = draft()
    change(made)
    flow.raw = assemble(made)
    flow.received = {
      ...flow.received,
      configurationId: licenceId,
      format: 'mso_mdoc',
      proofKeys: [deviceThumbprint],
      facts: [
        { name: 'parsed', holds: true, seen: 'an mdoc' },
        { name: 'issuer-key-found', holds: true, seen: 'the document signer' },
        { name: 'signature-verified', holds: true, seen: '-7 by the document signer' },
      ],
    }
    const { answer } = flow.step('issuer metadata')
    answer.credential_configurations_supported[licenceId] ??= {
      format: 'mso_mdoc',
      doctype,
      cryptographic_binding_methods_supported: ['cose_key'],
      proof_types_supported: { jwt: { proof_signing_alg_values_supported: ['ES256'] } },
      credential_signing_alg_values_supported: [-7, -9],
      credential_metadata: {
        claims: Object.keys(elements()).map((name) => ({
          path: [namespace, name],
          mandatory: true,
        })),
      },
    }
  }
}

function bytes(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64url'))
}
