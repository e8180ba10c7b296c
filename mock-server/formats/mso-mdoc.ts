import { createHash, randomBytes, randomInt } from 'node:crypto'
import type { JWK } from 'jose'
import { es256Signature } from '../crypto/es256.ts'
import { documentSigner, privateKeyOf } from '../crypto/keys.ts'
import type { Environment } from '../environment.ts'
import { statusReference } from '../issuance/status-list.ts'
import type { CredentialFormat, CredentialWish } from './format.ts'
import { issuedAt, lifetimeMs } from './issued-at.ts'
import type { EmbeddedCbor, MdocItem } from './mdoc-parts.ts'
import { elementValue, type MdocLibrary } from './mdoc-values.ts'

/** COSE header parameters (RFC 9052, Section 3.1; RFC 9360, Section 2). */
const header = { alg: 1, x5chain: 33 } as const
const es256 = -7

/**
 * ISO mdoc: an IssuerSigned structure whose elements can each be shown alone.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#appendix-A.2
 * @see https://www.iso.org/standard/69084.html
 */
export const mdoc: CredentialFormat = {
  id: 'mso_mdoc',
  bindingMethods: ['cose_key'],
  describe: (_environment, { profile }) => ({
    doctype: profile?.name,
    // ES256, and the same fully specified: ESP256 (RFC 9864).
    credential_signing_alg_values_supported: [es256, -9],
  }),
  describeClaims: ({ profile }) =>
    Object.entries(profile?.claims ?? {}).flatMap(([namespace, elements]) =>
      Object.keys(Object(elements)).map((element) => ({
        path: [namespace, element],
        mandatory: true,
      })),
    ),
  issue,
}

async function issue(environment: Environment, wish: CredentialWish): Promise<string> {
  // Loaded when the first mdoc is issued: it takes long, and most environments issue none.
  const library = await import('@owf/mdoc')
  const items = environment.through('mdocItems', itemsOf(library, wish))
  const encoded = items.map((item) => ({
    ...item,
    bytes: environment.through('mdocItemBytes', embed(library, itemMap(item))),
  }))
  const byNamespace = Map.groupBy(encoded, ({ namespace }) => namespace)
  const mso = environment.through(
    'mobileSecurityObject',
    securityObject(environment, wish, digestsOf(library, byNamespace)),
  )
  const issuerAuth = await signed(
    environment,
    library,
    environment.through('mobileSecurityObjectBytes', embed(library, mso)),
  )
  const nameSpaces = new Map(
    [...byNamespace].map(([name, list]) => [name, list.map(({ bytes }) => item(library, bytes))]),
  )
  const issuerSigned = environment.through(
    'issuerSigned',
    new Map<string, unknown>([
      ['nameSpaces', nameSpaces],
      ['issuerAuth', issuerAuth],
    ]),
  )
  return Buffer.from(library.cborEncode(issuerSigned)).toString('base64url')
}

/** digestIDs and random values say nothing about the elements (ISO/IEC 18013-5:2021, Section 9.1.2.5). */
function itemsOf(library: MdocLibrary, { claims }: CredentialWish): readonly MdocItem[] {
  return Object.entries(claims).flatMap(([namespace, elements]) => {
    const ids = distinctIds(Object.keys(Object(elements)).length)
    return Object.entries(Object(elements)).map(([name, value], index) => ({
      namespace,
      digestID: ids[index],
      random: bytes(randomBytes(32)),
      elementIdentifier: name,
      elementValue: elementValue(library, name, value),
    }))
  })
}

function distinctIds(count: number): readonly number[] {
  const ids = new Set<number>()
  while (ids.size < count) ids.add(randomInt(2 ** 31))
  return [...ids]
}

function itemMap(item: MdocItem): ReadonlyMap<string, unknown> {
  const members = Object.entries(item).filter(([name]) => name !== 'namespace')
  return new Map(members.filter(([, value]) => value !== undefined))
}

type EncodedItem = MdocItem & { readonly bytes: EmbeddedCbor }

function digestsOf(
  library: MdocLibrary,
  byNamespace: ReadonlyMap<string, readonly EncodedItem[]>,
): ReadonlyMap<string, ReadonlyMap<unknown, Uint8Array>> {
  return new Map(
    [...byNamespace].map(([namespace, items]) => [
      namespace,
      new Map(
        items.map(({ digestID, bytes: embedded }) => [
          digestID,
          bytes(
            createHash('sha256')
              .update(library.cborEncode(item(library, embedded)))
              .digest(),
          ),
        ]),
      ),
    ]),
  )
}

/** MobileSecurityObject (Section 9.1.2.4), in force for as long as the credential is. */
function securityObject(
  environment: Environment,
  { type, holderKey, expiresAt, statusIndex }: CredentialWish,
  valueDigests: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, unknown> {
  const now = issuedAt(environment)
  const status = statusReference(environment, statusIndex)
  return new Map<string, unknown>([
    ['version', '1.0'],
    ['digestAlgorithm', 'SHA-256'],
    ['valueDigests', valueDigests],
    ['deviceKeyInfo', deviceKeyInfo(holderKey, [...valueDigests.keys()])],
    ['docType', type.profile?.name],
    [
      'validityInfo',
      new Map([
        ['signed', now],
        ['validFrom', now],
        ['validUntil', expiresAt ?? new Date(now.getTime() + lifetimeMs)],
      ]),
    ],
    // ISO/IEC 18013-5, second edition; Token Status List, Section 6.3.
    ...(status ? [['status', { status_list: status }] as const] : []),
  ])
}

/** The holder may sign elements of its own in the namespaces of the document (Section 9.1.2.4). */
function deviceKeyInfo(holderKey: CredentialWish['holderKey'], nameSpaces: readonly string[]) {
  return new Map<string, unknown>([
    ['deviceKey', coseKey(holderKey)],
    ['keyAuthorizations', new Map([['nameSpaces', nameSpaces]])],
  ])
}

/** COSE_Sign1, untagged (RFC 9052, Section 4.2). */
async function signed(
  environment: Environment,
  library: MdocLibrary,
  payload: EmbeddedCbor,
): Promise<unknown> {
  const certificate = await environment.keys.documentSigner(
    environment.through('documentSigner', documentSigner),
  )
  const headers = environment.through('issuerAuthHeaders', {
    protected: new Map([[header.alg, es256]]),
    unprotected: new Map([[header.x5chain, certificate]]),
  })
  const protectedBytes = library.cborEncode(headers.protected)
  const payloadBytes = payload.tagged ? library.cborEncode(item(library, payload)) : payload.bytes
  const toBeSigned = library.cborEncode([
    'Signature1',
    protectedBytes,
    new Uint8Array(),
    payloadBytes,
  ])
  const key = privateKeyOf(
    environment.through('credentialSigningKey', environment.keys.signing, { format: mdoc.id }),
  )
  const signature = bytes(es256Signature(toBeSigned, key))
  const parts = [protectedBytes, headers.unprotected, payloadBytes, signature]
  return environment.through('issuerAuth', parts)
}

function embed(library: MdocLibrary, value: unknown): EmbeddedCbor {
  return { tagged: true, bytes: library.cborEncode(value) }
}

function item(library: MdocLibrary, { tagged, bytes: content }: EmbeddedCbor): unknown {
  return tagged ? library.DataItem.fromBuffer(content) : content
}

/** The holder's key as a COSE_Key (RFC 9053, Section 7); empty where no key was proven. */
function coseKey(jwk: JWK | undefined): ReadonlyMap<number, unknown> {
  const coordinate = (text = '') => bytes(Buffer.from(text, 'base64url'))
  const curves: Readonly<Record<string, number>> = {
    'P-256': 1,
    'P-384': 2,
    'P-521': 3,
    Ed25519: 6,
  }
  return new Map<number, unknown>(
    jwk
      ? [
          [1, jwk.kty === 'OKP' ? 1 : 2],
          [-1, curves[jwk.crv ?? '']],
          [-2, coordinate(jwk.x)],
          ...(jwk.y === undefined ? [] : [[-3, coordinate(jwk.y)] as const]),
        ]
      : [],
  )
}

/** A plain byte array: a Buffer would be encoded as one of another kind. */
function bytes(buffer: Uint8Array): Uint8Array {
  return new Uint8Array(buffer)
}
