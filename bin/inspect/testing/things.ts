import { createHash, createPrivateKey } from 'node:crypto'
import { CompactEncrypt, type JWTHeaderParameters, SignJWT } from 'jose'
import QRCode from 'qrcode'
import { assemble, holderJwk, sdJwtDraft } from '../../../checks/testing/sd-jwt.ts'
import { offerLinkByValue } from '../../../protocol/offer-link.ts'
import { annexDCredential } from '../../../protocol/testing/annex-d.ts'
import { statusListCwt, statusListJwt } from '../../../protocol/testing/status-lists.ts'
import type { InspectContext } from '../inspection.ts'

/** Within the validity of all of them. */
export const now = new Date('2021-01-01T00:00:00Z')
const seconds = now.getTime() / 1000

/** The Ed25519 key of RFC 8037, Appendix A.1: its signatures are the same in every run. */
const privateJwk = { ...holderJwk, d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A' }
const signingKey = createPrivateKey({ key: privateJwk, format: 'jwk' })

const encryptionJwk = { kty: 'oct', k: Buffer.alloc(32, 7).toString('base64url') }

/** One kind of thing, with nothing wrong in it. */
export interface Thing {
  readonly name: string
  /** What it may be called when it is damaged. */
  readonly kind: RegExp
  readonly bytes: Uint8Array
  /** It is whole where its signature is verified. */
  readonly isSigned?: boolean
  /** And it has header, claims, signature and nothing else. */
  readonly isJws?: boolean
  /** Its members are all that there is to it; true for those that its definition allows. */
  readonly allowed?: (value: Members) => boolean
  /** The key that tells whether it is whole. */
  readonly key?: InspectContext['key']
  /** Whether it is whole is not told by the thing. */
  readonly isUnsealed?: boolean
}

type Members = Readonly<Record<string, unknown>>

const isText = (value: unknown): value is string => typeof value === 'string'
const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isHttps = (value: unknown) => isText(value) && /^https:\/\/[^?#]+$/i.test(value)

const offer = {
  credential_issuer: 'https://issuer.example',
  credential_configuration_ids: ['Person'],
  grants: {
    'urn:ietf:params:oauth:grant-type:pre-authorized_code': {
      'pre-authorized_code': 'oaKazRN8I0IbtZ0C7JuMn5',
      tx_code: { length: 4 },
    },
  },
}

/** OpenID4VCI 1.0, Section 4.1.1. */
function isOffer(value: Members): boolean {
  const { credential_issuer: issuer, credential_configuration_ids: ids, grants } = value
  return (
    isHttps(issuer) &&
    Array.isArray(ids) &&
    ids.length > 0 &&
    ids.every(isText) &&
    new Set(ids).size === ids.length &&
    (grants === undefined || isMembers(grants))
  )
}

const metadata = {
  credential_issuer: 'https://issuer.example',
  credential_endpoint: 'https://issuer.example/credential',
  nonce_endpoint: 'https://issuer.example/nonce',
  display: [{ name: 'Utopia', locale: 'en' }],
  batch_credential_issuance: { batch_size: 10 },
  credential_configurations_supported: {
    Person: {
      format: 'dc+sd-jwt',
      vct: 'https://issuer.example/person',
      scope: 'person',
      cryptographic_binding_methods_supported: ['jwk'],
      credential_signing_alg_values_supported: ['ES256'],
      proof_types_supported: { jwt: { proof_signing_alg_values_supported: ['ES256'] } },
    },
  },
}

/** OpenID4VCI 1.0, Section 12.2.4: what is required, and the members that are addresses. */
function isMetadata(value: Members): boolean {
  const { credential_issuer: issuer, credential_endpoint: endpoint, nonce_endpoint: nonce } = value
  return (
    isHttps(issuer) &&
    isText(endpoint) &&
    /^https:/i.test(endpoint) &&
    (nonce === undefined || isText(nonce)) &&
    isMembers(value.credential_configurations_supported)
  )
}

const credential = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential'],
  issuer: 'https://issuer.example',
  credentialSubject: { name: 'Erika' },
}

/** W3C Verifiable Credentials Data Model 2.0, Section 4. */
function isCredential({ type, ...value }: Members): boolean {
  const types = [type].flat()
  return (
    types.includes('VerifiableCredential') &&
    Object.hasOwn(value, 'issuer') &&
    Object.hasOwn(value, 'credentialSubject')
  )
}

const signed = (
  typ: string,
  claims: Members,
  header: Partial<JWTHeaderParameters> = { jwk: holderJwk },
) =>
  new SignJWT({ ...claims }).setProtectedHeader({ alg: 'EdDSA', typ, ...header }).sign(signingKey)

/** With the signature that `assemble` leaves out, and a Key Binding JWT. */
async function presentation(): Promise<string> {
  const draft = sdJwtDraft(now)
  const header = { alg: 'EdDSA', typ: 'dc+sd-jwt', jwk: holderJwk }
  const [jwt = '', ...disclosures] = assemble({ ...draft, header }).split('~')
  const { payload } = partsOf(jwt)
  const bound = [await signed('dc+sd-jwt', payload), ...disclosures].join('~')
  const sdHash = createHash('sha256').update(bound).digest('base64url')
  const binding = { iat: seconds, aud: 'https://verifier.example', nonce: 'n', sd_hash: sdHash }
  return `${bound}${await signed('kb+jwt', binding, {})}`
}

export function partsOf(jwt: string): { readonly header: Members; readonly payload: Members } {
  const [header, payload] = jwt
    .split('.')
    .slice(0, 2)
    .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Members)
  return { header: header ?? {}, payload: payload ?? {} }
}

const proof = await signed('openid4vci-proof+jwt', {
  aud: 'https://issuer.example',
  iat: seconds,
  nonce: 'SplxlOBeZQQYbYS6WxSbIA',
})
const jwe = await new CompactEncrypt(Buffer.from('{"c_nonce":"SplxlOBeZQQYbYS6WxSbIA"}'))
  .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
  .encrypt(Buffer.from(encryptionJwk.k, 'base64url'))
const mdoc = annexDCredential()
const link = offerLinkByValue({ ...offer, grants: {} })

const text = (name: string, kind: RegExp, content: string, more: Partial<Thing> = {}): Thing => ({
  ...{ name, kind, bytes: Buffer.from(content), ...more },
})
const json = (name: string, kind: RegExp, value: Members, allowed: Thing['allowed']): Thing =>
  text(name, kind, JSON.stringify(value), { isUnsealed: true, ...(allowed && { allowed }) })
const jws = async (name: string, typ: string, claims: Members): Promise<Thing> =>
  text(name, /./, await signed(typ, claims), { isSigned: true, isJws: true })

export const things: readonly Thing[] = [
  json('offer', /./, offer, isOffer),
  text('offer link', /Credential Offer link/, link, { isUnsealed: true }),
  {
    name: 'QR picture',
    kind: /QR code|Picture/,
    bytes: await QRCode.toBuffer(link, { scale: 2 }),
  },
  json('metadata', /./, metadata, isMetadata),
  await jws('JWT', 'JWT', { sub: 'somebody', iat: seconds }),
  await jws('signed metadata', 'openidvci-issuer-metadata+jwt', { ...metadata, sub: 'i', iat: 1 }),
  text('SD-JWT VC', /JWT/, await presentation(), { isSigned: true }),
  { name: 'mdoc', kind: /mdoc/, bytes: Buffer.from(mdoc, 'base64url') },
  text('mdoc in base64url', /mdoc/, mdoc),
  json('W3C credential', /./, credential, isCredential),
  await jws('W3C credential as a JWT', 'JWT', { vc: credential }),
  text('key proof', /./, proof, { isSigned: true, isJws: true }),
  await jws('key attestation', 'key-attestation+jwt', { iat: seconds, attested_keys: [holderJwk] }),
  await jws('DPoP proof', 'dpop+jwt', {
    ...{ jti: '1', htm: 'POST', htu: 'https://a.example/t', iat: seconds },
  }),
  text('status list as a JWT', /Status List Token|JWT/, statusListJwt, { isUnsealed: true }),
  {
    name: 'status list as a CWT',
    kind: /Status List Token/,
    bytes: Buffer.from(statusListCwt, 'hex'),
    isUnsealed: true,
  },
  text('JWE', /JWE/, jwe, { isUnsealed: true }),
  text('JWE with its key', /JWE/, jwe, { key: encryptionJwk }),
]
