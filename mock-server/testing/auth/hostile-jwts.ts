import { createHmac, type KeyObject, sign } from 'node:crypto'

type Members = Readonly<Record<string, unknown>>

/** A right JWT before it is signed, and the key pair of whoever signs it. */
export interface JwtParts {
  readonly header: Members
  readonly payload: Members
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
}

/** A JWT that must not be taken, whoever is asked. */
export interface HostileJwt {
  readonly name: string
  make(parts: JwtParts, elsewhere: { readonly url: string; readonly other: KeyObject }): string
}

/** A compact JWS by ES256, whatever stands in it: texts and bytes go in as they are. */
export function compact(
  header: unknown,
  payload: unknown,
  { privateKey }: Pick<JwtParts, 'privateKey'>,
): string {
  const input = `${part(header)}.${part(payload)}`
  const signature = sign('sha256', Buffer.from(input), {
    key: privateKey,
    dsaEncoding: 'ieee-p1363',
  })
  return `${input}.${signature.toString('base64url')}`
}

export const hostileJwts: readonly HostileJwt[] = [
  ...['none', 'None', 'nOnE'].map((alg) => ({
    name: `alg ${alg} and no signature`,
    make: ({ header, payload }: JwtParts) => `${part({ ...header, alg })}.${part(payload)}.`,
  })),
  {
    name: 'alg none over the signature of the right header',
    make: (parts) => withSignatureOf(parts, { ...parts.header, alg: 'none' }),
  },
  hmac('the public key as PEM', (key) => key.export({ type: 'spki', format: 'pem' })),
  hmac('the public key as DER', (key) => key.export({ type: 'spki', format: 'der' })),
  hmac('the public key as JWK', (key) => JSON.stringify(key.export({ format: 'jwk' }))),
  altered('the alg of a longer curve', { alg: 'ES384' }),
  altered('an alg of RSA', { alg: 'RS256' }),
  altered('a list of algs', { alg: ['ES256'] }),
  altered('no alg', { alg: undefined }),
  altered('a number for alg', { alg: 256 }),
  altered('an alg that cannot be made text', { alg: { toString: 'ES256' } }),
  altered('an unknown critical header', { crit: ['urn:example:must'], 'urn:example:must': true }),
  altered('a critical header that is absent', { crit: ['absent'] }),
  altered('an empty list of critical headers', { crit: [] }),
  altered('a registered header as critical', { crit: ['alg'] }),
  altered('text for a list of critical headers', { crit: 'exp' }),
  altered('a critical b64 that is true', { crit: ['b64'], b64: true }),
  {
    name: 'a payload that is not encoded (RFC 7797)',
    make({ header, payload, privateKey }) {
      const text = JSON.stringify(payload).replaceAll('.', '\\u002e')
      const first = part({ ...header, crit: ['b64'], b64: false })
      const signature = sign('sha256', Buffer.from(`${first}.${text}`), {
        key: privateKey,
        dsaEncoding: 'ieee-p1363',
      })
      return `${first}.${part(payload)}.${signature.toString('base64url')}`
    },
  },
  {
    name: 'another key than its own',
    make: (parts, { other }) => compact(parts.header, parts.payload, { privateKey: other }),
  },
  signature('no signature', () => Buffer.alloc(0)),
  signature('a signature of zeros', () => Buffer.alloc(64)),
  signature('half a signature', (right) => right.subarray(0, 32)),
  signature('a signature and a byte', (right) => Buffer.concat([right, Buffer.alloc(1)])),
  {
    name: 'a signature in DER',
    make({ header, payload, privateKey }) {
      const input = `${part(header)}.${part(payload)}`
      return `${input}.${sign('sha256', Buffer.from(input), privateKey).toString('base64url')}`
    },
  },
  whole('a JWT in a JWT', (right, parts) =>
    compact({ ...parts.header, cty: 'JWT' }, Buffer.from(right), parts),
  ),
  whole('a JWT as the claim of a JWT', (right, parts) =>
    compact(parts.header, { jwt: right }, parts),
  ),
  whole('five parts', (right) => `${right}.AAAA.AAAA`),
  whole('four parts', (right) => `${right}.AAAA`),
  whole('two parts', (right) => right.slice(0, right.lastIndexOf('.'))),
  whole('two signatures', (right) => `${right}${right.slice(right.lastIndexOf('.'))}`),
  whole('parts with padding', (right) =>
    right
      .split('.')
      .map((text) => text.padEnd(Math.ceil(text.length / 4) * 4 + 4, '='))
      .join('.'),
  ),
  whole('a sign beside the alphabet', (right) => right.replace('.', '!.')),
  ...['', '.', '..', 'x', 'x.y.z', '....', 'e30.e30.', 'e30.e30.e30'].map((text) => ({
    name: `"${text}"`,
    make: () => text,
  })),
  inside('a header that is no JSON', (parts) => compact(Buffer.from('{'), parts.payload, parts)),
  inside('a header that is a list', (parts) => compact([parts.header], parts.payload, parts)),
  inside('a header that is null', (parts) => compact(null, parts.payload, parts)),
  inside('a header that nests', (parts) =>
    compact(Buffer.from(`{"a":${'['.repeat(2000)}`), parts.payload, parts),
  ),
  inside('a payload that is a list', (parts) => compact(parts.header, [parts.payload], parts)),
  inside('a payload that is text', (parts) => compact(parts.header, 'claims', parts)),
  inside('a payload that is a number', (parts) => compact(parts.header, 7, parts)),
  inside('a payload that is null', (parts) => compact(parts.header, null, parts)),
  inside('a payload that is empty', (parts) => compact(parts.header, Buffer.alloc(0), parts)),
  inside('a payload that is no UTF-8', ({ header, payload, ...keys }) => {
    const text = JSON.stringify({ ...payload, x: 'ab' })
    const bytes = Buffer.from(text)
    bytes[text.lastIndexOf('ab')] = 0xff
    return compact(header, bytes, keys)
  }),
  inside('a payload that is CBOR', ({ header, ...keys }) =>
    compact(header, Buffer.from('a10118ff', 'hex'), keys),
  ),
]

/** A certificate of a key on brainpoolP256r1, made with OpenSSL: Node reads it, and JWK has no name for the curve. */
const brainpool =
  'MIIBfzCCASagAwIBAgIUSfymyW2J+8ixMt7mBiZRnF3yuvswCgYIKoZIzj0EAwIwFDESMBAGA1UEAwwJYnJhaW5wb29sMCAXDTI2MTEyNTA3NTQyMFoYDzIxMjYxMTAxMDc1NDIwWjAUMRIwEAYDVQQDDAlicmFpbnBvb2wwWjAUBgcqhkjOPQIBBgkrJAMDAggBAQcDQgAEc/Kk42unFS77W0NFTpRL2amdCUCrKU/1XJSEYvVOjhMsnZWfT1exfWcu9XOoCG3PGwiOPDepFRwxIHSUt3GVBaNTMFEwHQYDVR0OBBYEFFO5uo7lU5HrnfYBpViwRc/6bFHvMB8GA1UdIwQYMBaAFFO5uo7lU5HrnfYBpViwRc/6bFHvMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDRwAwRAIgR4BSfATVLT2JfFBhHuqqLamaNGoQX9zDoEsQ773hRrsCICTY+jVgwOAHVgST5xkzVWoXYJG5Y6xtiN3yUT8HkdXg'

/** Of JWTs that bring their key along: what must not be taken for one. */
export const hostileKeys: readonly HostileJwt[] = [
  keyed('no key', () => ({})),
  keyed('the address of a key instead of it', (_, url) => ({ jku: url, kid: '1' })),
  keyed('the address of a certificate instead of a key', (_, url) => ({ x5u: url })),
  keyed('a kid that is a path', () => ({ kid: '../../../../dev/null' })),
  keyed('a kid that is SQL', () => ({ kid: "' OR 1=1 --" })),
  keyed('a DID that is no key', () => ({ kid: 'did:jwk:AAAA#0' })),
  keyed('a key of no kind', () => ({ jwk: {} })),
  keyed('null for a key', () => ({ jwk: null })),
  keyed('text for a key', () => ({ jwk: 'key' })),
  keyed('a list for a key', (jwk) => ({ jwk: [jwk] })),
  keyed('numbers in a key', () => ({ jwk: { kty: 'EC', crv: 'P-256', x: 1, y: 2 } })),
  keyed('a point beside the curve', (jwk) => ({ jwk: { ...jwk, y: jwk.x } })),
  keyed('the point at infinity', () => ({ jwk: { kty: 'EC', crv: 'P-256', x: '', y: '' } })),
  keyed('an unknown curve', (jwk) => ({ jwk: { ...jwk, crv: 'P-0' } })),
  keyed('a symmetric key', () => ({ jwk: { kty: 'oct', k: 'AAAA' } })),
  keyed('a private key', (jwk) => ({ jwk: { ...jwk, d: 'AAAA' } })),
  keyed('a certificate whose key is no JWK', () => ({ x5c: [brainpool] })),
  keyed('such a certificate as the issuer', () => ({ x5c: [brainpool, brainpool] })),
  keyed('a certificate that is none', () => ({ x5c: ['AAAA'] })),
  keyed('no certificate', () => ({ x5c: [] })),
  keyed('text for certificates', () => ({ x5c: brainpool })),
  keyed('a huge RSA key', () => ({
    jwk: { kty: 'RSA', n: 'z'.repeat(4000), e: 'AQAB' },
  })),
]

function keyed(name: string, header: (jwk: Members, url: string) => Members): HostileJwt {
  return {
    name,
    make({ header: { jwk: _, ...rest }, payload, privateKey, publicKey }, { url }) {
      const own = { ...publicKey.export({ format: 'jwk' }) }
      return compact({ ...rest, ...header(own, url) }, payload, { privateKey })
    },
  }
}

/** Signed rightly, under another header. */
function altered(name: string, more: Members): HostileJwt {
  return inside(name, (parts) => compact({ ...parts.header, ...more }, parts.payload, parts))
}

/** CVE-2015-9235 and its kin: what everybody knows taken for the secret of a MAC. */
function hmac(name: string, secret: (key: KeyObject) => string | Buffer): HostileJwt {
  return inside(`a MAC by ${name}`, ({ header, payload, publicKey }) => {
    const input = `${part({ ...header, alg: 'HS256' })}.${part(payload)}`
    const mac = createHmac('sha256', secret(publicKey)).update(input).digest('base64url')
    return `${input}.${mac}`
  })
}

function signature(name: string, change: (right: Buffer) => Buffer): HostileJwt {
  return whole(name, (right) => {
    const [header, payload, last = ''] = right.split('.')
    return `${header}.${payload}.${change(Buffer.from(last, 'base64url')).toString('base64url')}`
  })
}

function whole(name: string, change: (right: string, parts: JwtParts) => string): HostileJwt {
  return inside(name, (parts) => change(compact(parts.header, parts.payload, parts), parts))
}

function inside(name: string, make: (parts: JwtParts) => string): HostileJwt {
  return { name, make }
}

function withSignatureOf(parts: JwtParts, header: Members): string {
  const right = compact(parts.header, parts.payload, parts)
  return `${part(header)}.${right.slice(right.indexOf('.') + 1)}`
}

function part(value: unknown): string {
  const bytes = Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value))
  return bytes.toString('base64url')
}
