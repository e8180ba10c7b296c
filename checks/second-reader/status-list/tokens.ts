import { deflateRawSync, deflateSync, gzipSync, inflateSync } from 'node:zlib'
import { decodeCbor } from '../../../protocol/cbor.ts'
import type { AnswerDraft, JwtShape, Shapes } from '../shape.ts'
import { type Alter, all, cwt, drop, header, json, jwt, mdoc, set, status, text } from '../verbs.ts'

const L = 'status/status-list'
const M = 'status-mdoc/status-list'
const first = '/credentials/0/credential'
const list = (change: (jwt: JwtShape, it: AnswerDraft) => void) => jwt('', change)
const claims = (members: Readonly<Record<string, unknown>>) =>
  list(({ payload }) => {
    for (const [name, value] of Object.entries(members)) {
      if (value === undefined) delete payload[name]
      else payload[name] = value
    }
  })
const within = (members: Readonly<Record<string, unknown>>) =>
  list(({ payload }) => {
    for (const [name, value] of Object.entries(members)) {
      if (value === undefined) delete payload.status_list[name]
      else payload.status_list[name] = value
    }
  })
const head = (members: Readonly<Record<string, unknown>>) =>
  list((it) => {
    for (const [name, value] of Object.entries(members)) {
      if (value === undefined) delete it.header[name]
      else it.header[name] = value
    }
  })
const packed = (bytes: Uint8Array, by: (bytes: Uint8Array) => Buffer = deflateSync) => by(bytes).toString('base64url')
/** The list by another packing. */
const repacked = (by: (bytes: Buffer) => string) =>
  list(({ payload }) => {
    payload.status_list.lst = by(inflateSync(Buffer.from(payload.status_list.lst, 'base64url')))
  })
/** The entry of the credential that the list was fetched for. */
function entry(it: AnswerDraft): number {
  const jws = it.others('credential').at(-1)?.json.credentials[0].credential.split('.')[1]
  return JSON.parse(Buffer.from(jws, 'base64url').toString()).status.status_list.idx
}
/** Claims of the CWT form; `undefined` takes one away. */
const cwtClaims = (...members: readonly (readonly [number, unknown])[]) =>
  cwt(({ claims }) => {
    for (const [key, value] of members) {
      if (value === undefined) claims.delete(key)
      else claims.set(key, value)
    }
  })
// biome-ignore lint/suspicious/noExplicitAny: CBOR as it comes
const cwtList = (change: (list: Map<string, any>) => unknown) => cwt(({ claims }) => change(claims.get(65533) as Map<string, unknown>))
const S = 'code/credential'
// biome-ignore lint/suspicious/noExplicitAny: JSON as it comes
const reference = (change: (payload: any) => unknown): Alter => jwt(first, ({ payload }) => change(payload))
// biome-ignore lint/suspicious/noExplicitAny: CBOR as it comes
const mdocReference = (change: (list: Map<string, any>, mso: Map<any, any>) => unknown): Alter => mdoc(first, ({ mso }) => change((mso.get('status') as never as Map<string, never>).get('status_list') as never, mso))

/** @see https://www.ietf.org/archive/id/draft-ietf-oauth-status-list-14.html */
export const statusListShapes: Shapes = {
  'TSL-4.1-01': [
    ['violates', 'three bits', L, within({ bits: 3 })],
    ['violates', 'no bits', L, within({ bits: 0 })],
    ['violates', 'sixteen bits', L, within({ bits: 16 })],
    ['violates', 'bits as text', L, within({ bits: '1' })],
    ['violates', 'bits that are null', L, within({ bits: null })],
    ['violates', 'half a bit', L, within({ bits: 0.5 })],
    ['violates', 'minus one bit', L, within({ bits: -1 })],
    ['violates', 'bits that are true', L, within({ bits: true })],
    ['violates', 'three bits of a CWT', M, cwtList((it) => it.set('bits', 3))],
    ['violates', 'three bits for a JWT VC', 'status-jwt-vc/status-list', within({ bits: 3 })],
    ...[2, 4, 8].map((bits) => ['legal', `${bits} bits`, L, within({ bits, lst: packed(new Uint8Array(131072)) })] as const),
    ['legal', 'eight bits of a CWT', M, cwtList((it) => it.set('bits', 8).set('lst', new Uint8Array(deflateSync(new Uint8Array(131072)))))],
  ],
  'TSL-4.1-02': [
    ['violates', 'a list by gzip', L, repacked((it) => packed(it, gzipSync))],
    ['violates', 'a list without the head of ZLIB', L, repacked((it) => packed(it, deflateRawSync))],
    ['violates', 'a list that is not packed', L, repacked((it) => it.toString('base64url'))],
    ['violates', 'a list of nothing', L, within({ lst: '' })],
    ['violates', 'half of a list', L, within({ lst: packed(Buffer.from('a'.repeat(20000).replaceAll('aaa', 'xyz'))).slice(0, 30) })],
    ['violates', 'a list packed twice as text', L, repacked((it) => packed(Buffer.from(deflateSync(it).toString('base64')), gzipSync))],
    ['violates', 'a list by gzip in a CWT', M, cwtList((it) => it.set('lst', new Uint8Array(gzipSync(inflateSync(it.get('lst'))))))],
    ['violates', 'a list that is not packed, in a CWT', M, cwtList((it) => it.set('lst', new Uint8Array(inflateSync(it.get('lst')))))],
    ['violates', 'words', L, within({ lst: Buffer.from('no list').toString('base64url') })],
    ['legal', 'a list that is stored', L, repacked((it) => packed(it, (bytes) => deflateSync(bytes, { level: 0 })))],
    ['legal', 'a list packed quickly', L, repacked((it) => packed(it, (bytes) => deflateSync(bytes, { level: 1 })))],
    ['legal', 'a list of a small window', L, repacked((it) => packed(it, (bytes) => deflateSync(bytes, { windowBits: 9 })))],
  ],
  'TSL-4.1-03': [
    ['violates', 'a list that ends before the entry', L, (it) => it.jwt('', ({ payload }) => (payload.status_list.lst = packed(new Uint8Array(Math.floor(entry(it) / 8)))))],
    ['violates', 'a list of one byte', L, within({ lst: packed(new Uint8Array(1)) })],
    ['violates', 'a list of no byte', L, within({ lst: packed(new Uint8Array(0)) })],
    ['violates', 'more bits in as many bytes', L, (it) => it.jwt('', ({ payload }) => Object.assign(payload.status_list, { bits: 8, lst: packed(new Uint8Array(Math.floor(entry(it) / 8) + 1)) }))],
    ['violates', 'a list of one byte for a JWT VC', 'status-jwt-vc/status-list', within({ lst: packed(new Uint8Array(1)) })],
    ['violates', 'a list of one byte in a CWT', M, cwtList((it) => it.set('lst', new Uint8Array(deflateSync(new Uint8Array(1)))))],
    ['legal', 'a list that ends with the entry', L, (it) => it.jwt('', ({ payload }) => (payload.status_list.lst = packed(new Uint8Array(Math.floor(entry(it) / 8) + 1))))],
    ['legal', 'a list that is larger', L, within({ lst: packed(new Uint8Array(1_000_000)) })],
    [
      'legal',
      'a list in which all are revoked but this one',
      L,
      (it) =>
        it.jwt('', ({ payload }) => {
          const bytes = new Uint8Array(20_000).fill(0xff)
          const at = Math.floor(entry(it) / 8)
          bytes[at] = 0xff & ~(1 << (entry(it) % 8))
          payload.status_list.lst = packed(bytes)
        }),
    ],
  ],
  'TSL-4.2-01': [
    ['violates', 'no status_list', L, claims({ status_list: undefined })],
    ['violates', 'a status_list as text', L, list(({ payload }) => (payload.status_list = payload.status_list.lst))],
    ['violates', 'a status_list in a list', L, list(({ payload }) => (payload.status_list = [payload.status_list]))],
    ['violates', 'a status_list that is null', L, claims({ status_list: null })],
    ['violates', 'no lst', L, within({ lst: undefined })],
    ['violates', 'no bits', L, within({ bits: undefined })],
    ['violates', 'lst in a list', L, list(({ payload }) => (payload.status_list.lst = [payload.status_list.lst]))],
    ['violates', 'lst that is a number', L, within({ lst: 0 })],
    ['violates', 'lst with padding', L, list(({ payload }) => (payload.status_list.lst = `${payload.status_list.lst}==`))],
    ['violates', 'lst in standard base64', L, within({ lst: deflateSync(Buffer.from(Array.from({ length: 20000 }, (_, at) => (at * at) % 251))).toString('base64') })],
    ['violates', 'lst in hex with spaces', L, within({ lst: '78 9c' })],
    ['violates', 'members in other letters', L, list(({ payload }) => (payload.status_list = { Bits: 1, Lst: payload.status_list.lst }))],
    ['legal', 'no aggregation_uri', L, within({ aggregation_uri: undefined })],
    ['legal', 'a member that nobody knows', L, within({ x_more: 1 })],
    ['legal', 'another order', L, list((it) => (it.payload.status_list = Object.fromEntries(Object.entries(it.payload.status_list).toReversed())))],
  ],
  'TSL-4.2-02': [
    ['violates', 'an address that is a number', L, within({ aggregation_uri: 1 })],
    ['violates', 'an address that is null', L, within({ aggregation_uri: null })],
    ['violates', 'an address that is a path', L, within({ aggregation_uri: '/status' })],
    ['violates', 'an address that is empty', L, within({ aggregation_uri: '' })],
    ['violates', 'an address with spaces', L, within({ aggregation_uri: 'all the lists' })],
    ['violates', 'addresses in a list', 'status-lists/status-list', list(({ payload }) => (payload.status_list.aggregation_uri = [payload.status_list.aggregation_uri]))],
    ['violates', 'an address without scheme', L, within({ aggregation_uri: 'issuer.example/status' })],
    ['violates', 'an address that is a number in a CWT', M, cwtList((it) => it.set('aggregation_uri', 1))],
    ['legal', 'no address', L, within({ aggregation_uri: undefined })],
    ['legal', 'an address of another host', L, within({ aggregation_uri: 'https://status.example/all?of=us' })],
    ['legal', 'no address in a CWT', M, cwtList((it) => it.delete('aggregation_uri'))],
  ],
  'TSL-4.3-01': [
    ['violates', 'bits as text', M, cwtList((it) => it.set('bits', '1'))],
    ['violates', 'bits below zero', M, cwtList((it) => it.set('bits', -1))],
    ['violates', 'bits with a fraction', M, cwtList((it) => it.set('bits', 1.5))],
    ['violates', 'no bits', M, cwtList((it) => it.delete('bits'))],
    ['violates', 'lst as text', M, cwtList((it) => it.set('lst', Buffer.from(it.get('lst')).toString('base64url')))],
    ['violates', 'no lst', M, cwtList((it) => it.delete('lst'))],
    ['violates', 'a list in an array', M, cwt(({ claims }) => claims.set(65533, [1, new Uint8Array(2)]))],
    ['violates', 'a list as bytes', M, cwt(({ claims }) => claims.set(65533, new Uint8Array(4)))],
    [
      'violates',
      'numbers as keys',
      M,
      cwt(({ claims }) =>
        claims.set(
          65533,
          new Map<unknown, unknown>([
            [1, 1],
            [2, new Uint8Array(deflateSync(new Uint8Array(20000)))],
          ]),
        ),
      ),
    ],
    ['legal', 'no aggregation_uri', M, cwtList((it) => it.delete('aggregation_uri'))],
    ['legal', 'a member that nobody knows', M, cwtList((it) => it.set('x_more', 1))],
    ['legal', 'two bits', M, cwtList((it) => it.set('bits', 2).set('lst', new Uint8Array(deflateSync(new Uint8Array(131072)))))],
    ['violates', 'bits in a byte string', M, cwtList((it) => it.set('bits', new Uint8Array([1])))],
    [
      'violates',
      'members by number, under HAIP',
      'haip-mdoc/status-list',
      cwt(({ claims }) => {
        const it = claims.get(65533) as Map<string, unknown>
        claims.set(
          65533,
          new Map([
            [1, it.get('bits')],
            [2, it.get('lst')],
          ]),
        )
      }),
    ],
    [
      'violates',
      'a list as JSON',
      M,
      cwt(({ claims }) => {
        const it = claims.get(65533) as Map<string, Uint8Array>
        claims.set(65533, JSON.stringify({ bits: 1, lst: Buffer.from(it.get('lst') ?? []).toString('base64url') }))
      }),
    ],
    ['violates', 'hexadecimal digits', M, cwtList((it) => it.set('lst', Buffer.from(it.get('lst')).toString('hex')))],
    [
      'violates',
      'names in capitals',
      'haip-mdoc/status-list',
      cwtList((it) => {
        for (const name of ['bits', 'lst']) {
          it.set(name.toUpperCase(), it.get(name))
          it.delete(name)
        }
      }),
    ],
    ['violates', 'nothing for a list', 'haip-mdoc/status-list', cwtList((it) => it.set('lst', null))],
    [
      'legal',
      'members turned',
      'haip-mdoc/status-list',
      cwtList((it) => {
        const all = [...it].toReversed()
        it.clear()
        for (const [name, value] of all) it.set(name, value)
      }),
    ],
    ['legal', 'a list that is not made smaller', M, cwtList((it) => it.set('lst', new Uint8Array(deflateSync(inflateSync(it.get('lst')), { level: 0 }))))],
    [
      'legal',
      'two bits for each',
      M,
      cwtList((it) => {
        it.set('bits', 2)
        it.set('lst', new Uint8Array(deflateSync(Buffer.alloc(2 * inflateSync(it.get('lst')).length))))
      }),
    ],
  ],
  'TSL-5.1-01': [
    ['violates', 'no typ', L, head({ typ: undefined })],
    ['violates', 'the typ of any JWT', L, head({ typ: 'JWT' })],
    ['violates', 'the typ of a CWT', L, head({ typ: 'statuslist+cwt' })],
    ['violates', 'a typ with a hyphen', L, head({ typ: 'status-list+jwt' })],
    ['violates', 'a typ that is null', L, head({ typ: null })],
    ['violates', 'a typ in a list', L, head({ typ: ['statuslist+jwt'] })],
    ['violates', 'no typ for a JWT VC', 'status-jwt-vc/status-list', head({ typ: undefined })],
    ['violates', 'the typ as cty', L, head({ typ: undefined, cty: 'statuslist+jwt' })],
    ['legal', 'another order', L, list((it) => (it.header = Object.fromEntries(Object.entries(it.header).toReversed())))],
    ['legal', 'no kid beside the certificate', L, head({ kid: undefined })],
    ['legal', 'a content type', L, head({ cty: 'json' })],
  ],
  'TSL-5.1-02': [
    ['violates', 'no sub', L, claims({ sub: undefined })],
    ['violates', 'another list', L, claims({ sub: 'https://issuer.example/status/2' })],
    ['violates', 'a slash more', L, list(({ payload }) => (payload.sub += '/'))],
    ['violates', 'the issuer', L, list(({ payload }) => (payload.sub = payload.sub.split('/openid4vci')[0]))],
    ['violates', 'other letters', L, list(({ payload }) => (payload.sub = payload.sub.replace('https', 'HTTPS')))],
    ['violates', 'a query more', L, list(({ payload }) => (payload.sub += '?time=1'))],
    ['violates', 'a sub in a list', L, list(({ payload }) => (payload.sub = [payload.sub]))],
    ['violates', 'a path alone', L, list(({ payload }) => (payload.sub = new URL(payload.sub).pathname))],
    ['violates', 'another list for a JWT VC', 'status-jwt-vc/status-list', claims({ sub: 'https://issuer.example/status/2' })],
    ['legal', 'an issuer beside it', L, list(({ payload }) => (payload.iss = new URL(payload.sub).origin))],
    ['legal', 'another order', L, list((it) => (it.payload = Object.fromEntries(Object.entries(it.payload).toReversed())))],
    ['legal', 'more claims', L, claims({ jti: '1', nbf: 1 })],
  ],
  'TSL-5.1-03': [
    ['violates', 'no iat', L, claims({ iat: undefined })],
    ['violates', 'an iat as text', L, list(({ payload }) => (payload.iat = String(payload.iat)))],
    ['violates', 'an iat as a date', L, claims({ iat: '2026-11-29T11:00:00Z' })],
    ['violates', 'an iat in milliseconds', L, list(({ payload }) => (payload.iat *= 1000))],
    ['violates', 'an iat of tomorrow', L, list(({ payload }, it) => (payload.iat = it.now + 86400))],
    ['violates', 'an iat that is null', L, claims({ iat: null })],
    ['violates', 'an iat of tomorrow for a JWT VC', 'status-jwt-vc/status-list', list(({ payload }, it) => (payload.iat = it.now + 86400))],
    ['legal', 'an iat with a fraction', L, list(({ payload }) => (payload.iat -= 0.25))],
    ['legal', 'an iat of an hour ago', L, list(({ payload }, it) => (payload.iat = it.now - 3600))],
    ['legal', 'an iat without end', L, claims({ exp: undefined })],
  ],
  'TSL-5.1-06': [
    ['violates', 'a broken signature', L, list((it) => (it.signature = 'broken'))],
    ['violates', 'no signature', L, list((it) => (it.signature = 'missing'))],
    [
      'violates',
      'no algorithm and no signature',
      L,
      list((it) => {
        it.header.alg = 'none'
        it.signature = 'missing'
      }),
    ],
    ['violates', "another's certificate", L, list((it) => (it.signature = 'of another key'))],
    [
      'violates',
      'a claim changed after the signature',
      L,
      (it) => {
        const [head, payload = '', signature] = Buffer.from(it.body).toString().split('.')
        const claims = JSON.parse(Buffer.from(payload, 'base64url').toString())
        it.text = `${head}.${Buffer.from(JSON.stringify({ ...claims, ttl: 60 })).toString('base64url')}.${signature}`
      },
    ],
    ['violates', 'a broken signature for a JWT VC', 'status-jwt-vc/status-list', list((it) => (it.signature = 'broken'))],
    ['legal', 'no kid beside the certificate', L, head({ kid: undefined })],
    ['legal', 'a new list', L, list(({ payload }, it) => (payload.iat = it.now - 1))],
    ['legal', 'a chain of signer and root', L, list((it) => (it.header.x5c = [it.certificate({ of: 'leaf' }), it.certificate({ of: 'root' })]))],
  ],
  'TSL-5.1-07': [
    ['violates', 'a ttl of nothing', L, claims({ ttl: 0 })],
    ['violates', 'a ttl below zero', L, claims({ ttl: -1 })],
    ['violates', 'a ttl as text', L, claims({ ttl: '3600' })],
    ['violates', 'a ttl that is null', L, claims({ ttl: null })],
    ['violates', 'a ttl that is true', L, claims({ ttl: true })],
    ['violates', 'a ttl as a duration', L, claims({ ttl: 'PT1H' })],
    ['violates', 'a ttl below zero for a JWT VC', 'status-jwt-vc/status-list', claims({ ttl: -3600 })],
    ['legal', 'no ttl', L, claims({ ttl: undefined })],
    ['legal', 'a ttl with a fraction', L, claims({ ttl: 3600.5 })],
    ['legal', 'a ttl of a day', L, claims({ ttl: 86400 })],
    ['legal', 'a ttl of a second', L, claims({ ttl: 1 })],
  ],
  'TSL-5.2-01': [
    ['violates', 'no type', M, cwt((it) => it.protected.delete(16))],
    ['violates', 'the type without application', M, cwt((it) => it.protected.set(16, 'statuslist+cwt'))],
    ['violates', 'the type of any CWT', M, cwt((it) => it.protected.set(16, 'application/cwt'))],
    ['violates', 'the number of any CWT', M, cwt((it) => it.protected.set(16, 61))],
    ['violates', 'the type of a JWT', M, cwt((it) => it.protected.set(16, 'application/statuslist+jwt'))],
    [
      'violates',
      'the type in the other header',
      M,
      cwt((it) => {
        it.unprotected.set(16, it.protected.get(16))
        it.protected.delete(16)
      }),
    ],
    [
      'violates',
      'the type as a content type',
      M,
      cwt((it) => {
        it.protected.set(3, it.protected.get(16))
        it.protected.delete(16)
      }),
    ],
    ['violates', 'the type as bytes', M, cwt((it) => it.protected.set(16, new Uint8Array(Buffer.from('application/statuslist+cwt'))))],
    ['legal', 'more in the other header', M, cwt((it) => it.unprotected.set('x_more', 1))],
    ['legal', 'a tag of CWTs', M, cwt((it) => (it.tags = [18, 61]) as never)],
    [
      'legal',
      'no kid',
      M,
      cwt((it) => {
        it.protected.delete(4)
        it.unprotected.delete(4)
      }),
    ],
  ],
  'TSL-5.2-02': [
    ['violates', 'no sub', M, cwtClaims([2, undefined])],
    ['violates', 'a sub that is a number', M, cwtClaims([2, 1])],
    ['violates', 'no iat', M, cwtClaims([6, undefined])],
    ['violates', 'an iat as text', M, cwtClaims([6, '2026-11-29T11:00:00Z'])],
    ['violates', 'no list', M, cwtClaims([65533, undefined])],
    ['violates', 'an exp as text', M, cwtClaims([4, 'tomorrow'])],
    ['violates', 'a ttl of nothing', M, cwtClaims([65534, 0])],
    ['violates', 'a ttl below zero', M, cwtClaims([65534, -1])],
    ['violates', 'a ttl as text', M, cwtClaims([65534, '3600'])],
    [
      'violates',
      'names of JWT instead of numbers',
      M,
      cwt(({ claims }) => {
        for (const [key, name] of [
          [2, 'sub'],
          [6, 'iat'],
          [65533, 'status_list'],
        ] as const) {
          claims.set(name, claims.get(key))
          claims.delete(key)
        }
      }),
    ],
    ['legal', 'no exp and no ttl', M, cwtClaims([4, undefined], [65534, undefined])],
    ['legal', 'an issuer', M, cwtClaims([1, 'https://issuer.example'])],
    ['legal', 'an id', M, cwtClaims([7, new Uint8Array(4)])],
  ],
  'TSL-5.2-03': [
    ['violates', 'a broken signature', M, cwt((it) => (it.signature = 'broken') as never)],
    ['violates', 'no signature', M, cwt((it) => (it.signature = 'missing') as never)],
    [
      'violates',
      'claims alone',
      M,
      (it) => {
        const item = decodeCbor(it.body) as { contents?: unknown[] } & unknown[]
        it.bytes = new Uint8Array((item.contents ?? item)[2] as Uint8Array)
      },
    ],
    [
      'violates',
      'a broken signature within a tag of CWTs',
      M,
      cwt((it) => {
        it.tags = [18, 61]
        it.signature = 'broken'
      }),
    ],
    ['legal', 'a tag of CWTs', M, cwt((it) => (it.tags = [18, 61]) as never)],
    ['legal', 'another issuer claim', M, cwtClaims([1, 'https://issuer.example'])],
    ['legal', 'another time', M, cwt(({ claims }) => claims.set(6, Number(claims.get(6)) - 1))],
  ],
  'TSL-6.2-01': [
    ['violates', 'an index as text', S, reference((it) => (it.status.status_list.idx = '7'))],
    ['violates', 'an index below zero', S, reference((it) => (it.status.status_list.idx = -1))],
    ['violates', 'an index with a fraction', S, reference((it) => (it.status.status_list.idx = 1.5))],
    ['violates', 'no index', S, reference((it) => delete it.status.status_list.idx)],
    ['violates', 'an index that is null', S, reference((it) => (it.status.status_list.idx = null))],
    ['violates', 'no uri', S, reference((it) => delete it.status.status_list.uri)],
    ['violates', 'a uri that is a number', S, reference((it) => (it.status.status_list.uri = 1))],
    ['violates', 'a uri that is a path', S, reference((it) => (it.status.status_list.uri = '/status/1'))],
    ['violates', 'a uri with spaces', S, reference((it) => (it.status.status_list.uri = 'our list'))],
    ['violates', 'a list in an array', S, reference((it) => (it.status.status_list = [it.status.status_list]))],
    ['violates', 'a list as text', S, reference((it) => (it.status.status_list = it.status.status_list.uri))],
    ['violates', 'an index as text in a JWT VC', 'jwt-vc/credential', reference((it) => (it.status.status_list.idx = '7'))],
    ['violates', 'no index in what comes later', 'deferred/deferred', reference((it) => delete it.status.status_list.idx)],
    ['violates', 'an index as text in a second copy', 'batch/credential', jwt('/credentials/1/credential', ({ payload }) => (payload.status.status_list.idx = '7') as never)],
    ['legal', 'index zero', S, reference((it) => (it.status.status_list.idx = 0))],
    ['legal', 'a member that nobody knows', S, reference((it) => (it.status.status_list.x_more = 1))],
    ['legal', 'no status', S, reference((it) => delete it.status)],
    ['legal', 'a list at another host', S, reference((it) => (it.status.status_list.uri = 'https://status.example/lists/9?v=1'))],
    [
      'violates',
      'an index below zero in a JWT VC',
      'jwt-vc/credential',
      reference((it) => {
        it.status.status_list.idx = -1
      }),
    ],
    [
      'violates',
      'an index under its whole name, later',
      'deferred/deferred',
      reference((it) => {
        const { idx, uri } = it.status.status_list
        it.status.status_list = { index: idx, uri }
      }),
    ],
    [
      'violates',
      'a reference in a list, with JSON-LD',
      'jwt-vc-ld/credential',
      reference((it) => {
        it.status.status_list = [it.status.status_list]
      }),
    ],
    [
      'violates',
      'the address for a status, under HAIP',
      'haip/credential',
      reference((it) => {
        it.status = it.status.status_list.uri
      }),
    ],
    [
      'violates',
      'a path for an address in a second copy',
      'status-copies/credential',
      jwt('/credentials/1/credential', ({ payload }) => {
        payload.status.status_list.uri = '/openid4vci/status/1'
      }),
    ],
    [
      'violates',
      'half an index',
      'plain/credential',
      reference((it) => {
        it.status.status_list.idx += 0.5
      }),
    ],
    [
      'violates',
      'an address in an object, in a JWE',
      'encrypted/credential',
      reference((it) => {
        it.status.status_list.uri = { href: it.status.status_list.uri }
      }),
    ],
    [
      'legal',
      'the first index of all',
      'jwt-vc/credential',
      reference((it) => {
        it.status.status_list.idx = 0
      }),
    ],
    [
      'legal',
      'another mechanism beside it',
      'haip/credential',
      reference((it) => {
        it.status.x_mechanism = { id: 7 }
      }),
    ],
    [
      'legal',
      'an address with a port and a query',
      S,
      reference((it) => {
        it.status.status_list.uri = 'https://status.example:8443/lists?id=7'
      }),
    ],
  ],
  'TSL-6.3-01': [
    ['violates', 'an index as text', 'mdoc/credential', mdocReference((it) => it.set('idx', '7'))],
    ['violates', 'an index below zero', 'mdoc/credential', mdocReference((it) => it.set('idx', -1))],
    ['violates', 'an index with a fraction', 'mdoc/credential', mdocReference((it) => it.set('idx', 1.5))],
    ['violates', 'no index', 'mdoc/credential', mdocReference((it) => it.delete('idx'))],
    ['violates', 'no uri', 'mdoc/credential', mdocReference((it) => it.delete('uri'))],
    ['violates', 'a uri as bytes', 'mdoc/credential', mdocReference((it) => it.set('uri', new Uint8Array(4)))],
    ['violates', 'a uri that is a path', 'mdoc/credential', mdocReference((it) => it.set('uri', '/status/1'))],
    ['violates', 'a status as text', 'mdoc/credential', mdocReference((_, mso) => mso.set('status', 'valid'))],
    ['violates', 'a list in an array', 'mdoc/credential', mdocReference((it, mso) => mso.get('status').set('status_list', [it]))],
    [
      'violates',
      'numbers as keys',
      'mdoc/credential',
      mdocReference((it, mso) =>
        mso.get('status').set(
          'status_list',
          new Map([
            [0, it.get('idx')],
            [1, it.get('uri')],
          ]),
        ),
      ),
    ],
    ['legal', 'index zero', 'mdoc/credential', mdocReference((it) => it.set('idx', 0))],
    ['legal', 'no status', 'mdoc/credential', mdocReference((_, mso) => mso.delete('status'))],
    ['legal', 'a member that nobody knows', 'mdoc/credential', mdocReference((it) => it.set('x_more', 1))],
  ],
  'TSL-8.2-01': [
    ['violates', 'a list with 404', L, status(404)],
    ['violates', 'a list with 500', L, status(500)],
    ['violates', 'a list with 400', 'status-jwt-vc/status-list', status(400)],
    ['violates', 'a list with 401', L, all(status(401), header('www-authenticate', 'Bearer'))],
    ['violates', 'a CWT with 404', M, status(404)],
    ['violates', 'a list with 300', L, status(300)],
    ['legal', 'a list with 203', L, status(203)],
    ['legal', 'a list that may not be kept', L, header('cache-control', 'no-store')],
    ['legal', 'a list with an ETag', L, header('etag', '"1"')],
  ],
  'TSL-8.2-02': [
    ['violates', 'no type', L, header('content-type', undefined)],
    ['violates', 'the type of any JWT', L, header('content-type', 'application/jwt')],
    ['violates', 'text', L, header('content-type', 'text/plain; charset=utf-8')],
    ['violates', 'JSON', L, header('content-type', 'application/json')],
    ['violates', 'the type of a CWT', L, header('content-type', 'application/statuslist+cwt')],
    ['violates', 'the type of a JWT around a CWT', M, header('content-type', 'application/statuslist+jwt')],
    ['violates', 'bytes', M, header('content-type', 'application/octet-stream')],
    ['violates', 'the type of any CWT', M, header('content-type', 'application/cwt')],
    ['violates', 'the short type', L, header('content-type', 'statuslist+jwt')],
    ['violates', 'text for a JWT VC', 'status-jwt-vc/status-list', header('content-type', 'text/plain')],
    ['legal', 'a type in capitals', L, header('content-type', 'Application/StatusList+JWT')],
    ['legal', 'a parameter', L, header('content-type', 'application/statuslist+jwt; charset=utf-8')],
    ['legal', 'a type in capitals of a CWT', M, header('content-type', 'application/statuslist+CWT')],
  ],
  'TSL-8.2-03': [
    ['violates', 'a JWT in quotes', L, (it) => (it.text = JSON.stringify(Buffer.from(it.body).toString()))],
    ['violates', 'a JWT in JSON', L, (it) => (it.text = JSON.stringify({ token: Buffer.from(it.body).toString() }))],
    ['violates', 'a JWT in base64', L, (it) => (it.text = Buffer.from(it.body).toString('base64'))],
    ['violates', 'a JWT in hex', L, (it) => (it.text = Buffer.from(it.body).toString('hex'))],
    ['violates', 'a CWT in base64', M, (it) => (it.text = Buffer.from(it.body).toString('base64'))],
    ['violates', 'a CWT in hex', M, (it) => (it.text = Buffer.from(it.body).toString('hex'))],
    ['violates', 'the claims alone', L, (it) => (it.text = Buffer.from(Buffer.from(it.body).toString().split('.')[1] ?? '', 'base64url').toString())],
    [
      'violates',
      'a JWS in JSON',
      L,
      (it) => {
        const [head, payload, signature] = Buffer.from(it.body).toString().split('.')
        it.text = JSON.stringify({ payload, signatures: [{ protected: head, signature }] })
      },
    ],
    ['violates', 'a page', L, (it) => (it.text = '<html><body>Status</body></html>')],
    ['violates', 'a scheme before the JWT', L, (it) => (it.text = `jwt:${Buffer.from(it.body).toString()}`)],
    ['legal', 'another list', L, list(({ payload }, it) => (payload.iat = it.now - 5))],
    ['legal', 'a list that was not packed on the way', L, header('content-encoding', undefined)],
    ['legal', 'a list for everyone', L, header('access-control-allow-origin', 'https://wallet.example')],
  ],
  'TSL-9.3-01': [
    ['violates', 'text', 'status-lists/status-list-aggregation', header('content-type', 'text/plain')],
    ['violates', 'no type', 'status-lists/status-list-aggregation', header('content-type', undefined)],
    ['violates', 'a list alone', 'status-lists/status-list-aggregation', json((it: { status_lists: unknown }) => it.status_lists)],
    ['violates', 'no status_lists', 'status-lists/status-list-aggregation', drop('/status_lists')],
    ['violates', 'one list as text', 'status-lists/status-list-aggregation', set('/status_lists', (it: string[]) => it[0])],
    ['violates', 'lists as objects', 'status-lists/status-list-aggregation', set('/status_lists', (it: string[]) => it.map((uri) => ({ uri })))],
    ['violates', 'a number among the lists', 'status-lists/status-list-aggregation', set('/status_lists/-', 1)],
    ['violates', 'a path among the lists', 'status-lists/status-list-aggregation', set('/status_lists/-', '/status/2')],
    ['violates', 'null', 'status-lists/status-list-aggregation', set('/status_lists', null)],
    ['violates', 'a page', 'status-lists/status-list-aggregation', text('<html></html>', 'text/html')],
    ['legal', 'a second list', 'status-lists/status-list-aggregation', set('/status_lists/-', 'https://status.example/2')],
    ['legal', 'a character set', 'status-lists/status-list-aggregation', header('content-type', 'application/json; charset=utf-8')],
    ['legal', 'a member that nobody knows', 'status-lists/status-list-aggregation', set('/x_more', 1)],
  ],
}
