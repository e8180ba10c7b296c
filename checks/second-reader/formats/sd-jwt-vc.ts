import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { encodeCbor, Tag } from '../../../protocol/cbor.ts'
import type { AnswerDraft, Shape, Shapes } from '../shape.ts'
import { type Alter, all, drop, header, json, jwt, set, status, text } from '../verbs.ts'
import { changed, claims, decoy, discloses, disclosuresTurned, first, head, hidden, moreClaims, noAlgorithmNamed, otherHeaderOrder, otherOrder, sd, withoutTimes } from './sd-jwt-words.ts'

const sri = (text: string, hash: string, encoding: 'base64' | 'hex' | 'base64url' = 'base64') => `${hash}-${createHash(hash).update(text).digest(encoding)}`

/** `vct#integrity` of the Type Metadata as it came. */
function integrity(made: (document: string) => unknown): Alter {
  return (it: AnswerDraft) => {
    const document = JSON.stringify(it.others('type-metadata').at(-1)?.json)
    it.jwt(first, ({ payload }) => {
      payload['vct#integrity'] = made(document)
    })
  }
}

/** @see https://www.ietf.org/archive/id/draft-ietf-oauth-sd-jwt-vc-13.html#section-3.2 */
export const sdJwtVcFormatShapes: Shapes = {
  'SDJWTVC-3.2.1-01': [
    ['violates', 'no typ', 'code/credential', head({ typ: undefined })],
    ['violates', 'the typ of old drafts', 'code/credential', head({ typ: 'vc+sd-jwt' })],
    ['violates', 'the typ of any JWT', 'sd-jwt/credential', head({ typ: 'JWT' })],
    ['violates', 'the typ of an SD-JWT', 'code/credential', head({ typ: 'sd-jwt' })],
    ['violates', 'the typ of the JSON serialization', 'code/credential', head({ typ: 'dc+sd-jwt+json' })],
    ['violates', 'a typ in a list', 'code/credential', head({ typ: ['dc+sd-jwt'] })],
    ['violates', 'a typ that is null', 'plain/credential', head({ typ: null })],
    ['violates', 'the old typ in a second copy', 'batch/credential', jwt('/credentials/1/credential', (it) => Object.assign(it.header, { typ: 'vc+sd-jwt' }))],
    ['violates', 'the old typ of what comes later', 'deferred/deferred', head({ typ: 'vc+sd-jwt' })],
    ['violates', 'the old typ in an encrypted answer', 'encrypted/credential', head({ typ: 'vc+sd-jwt' })],
    ['violates', 'the typ as cty', 'code/credential', head({ typ: undefined, cty: 'dc+sd-jwt' })],
    ['legal', 'a header in another order', 'code/credential', otherHeaderOrder],
    ['legal', 'a header without kid', 'code/credential', head({ kid: undefined })],
    ['legal', 'a header with a content type and a date', 'code/credential', head({ cty: 'json', iat: 1 })],
  ],
  'SDJWTVC-3.2.2.1-01': [
    ['violates', 'a vct that is a number', 'code/credential', claims({ vct: 7 })],
    ['violates', 'a vct that is null', 'code/credential', claims({ vct: null })],
    ['violates', 'a vct in a list', 'code/credential', sd((it) => (it.payload.vct = [it.payload.vct]) as never)],
    ['violates', 'a vct that is an object', 'code/credential', sd((it) => (it.payload.vct = { id: it.payload.vct }) as never)],
    ['violates', 'a vct that is true, later', 'deferred/deferred', claims({ vct: true })],
    ['violates', 'a vct that is an empty list, in a credential without disclosures', 'plain/credential', claims({ vct: [] })],
    [
      'legal',
      'a vct behind all other claims',
      'code/credential',
      sd((it) => {
        const { vct, ...rest } = it.payload
        it.payload = { ...rest, vct }
      }),
    ],
    ['legal', 'more claims beside vct', 'code/credential', moreClaims],
    ['legal', 'a vct without times', 'code/credential', withoutTimes],
  ],
  'SDJWTVC-3.2.2.1-02': [
    ['violates', 'a vct that is a word', 'code/credential', claims({ vct: 'staff' })],
    ['violates', 'a vct that is a name of a class', 'code/credential', claims({ vct: 'VerifiedEmployee' })],
    ['violates', 'a vct of two words', 'sd-jwt/credential', claims({ vct: 'staff pass' })],
    ['violates', 'a vct that is a path', 'code/credential', claims({ vct: '/types/staff' })],
    ['violates', 'a vct that is one letter', 'plain/credential', claims({ vct: 'a' })],
    ['legal', 'a credential in another order', 'code/credential', otherOrder],
    ['legal', 'a vct with a hash of no document', 'code/credential', claims({ 'vct#integrity': sri('{}', 'sha256') })],
    ['legal', 'more claims beside vct', 'plain/credential', moreClaims],
  ],
  'SDJWTVC-3.2.2.2-01': [
    ['violates', 'no vct', 'code/credential', claims({ vct: undefined })],
    [
      'violates',
      'no vct, but a type',
      'code/credential',
      sd((it) => {
        it.payload.type = it.payload.vct
        delete it.payload.vct
      }),
    ],
    ['violates', 'a vct that can be left out', 'code/credential', hidden('vct')],
    [
      'violates',
      'a vct in the header',
      'code/credential',
      sd((it) => {
        it.header.vct = it.payload.vct
        delete it.payload.vct
      }),
    ],
    [
      'violates',
      'a vct below vc',
      'sd-jwt/credential',
      sd((it) => {
        it.payload.vc = { vct: it.payload.vct }
        delete it.payload.vct
      }),
    ],
    [
      'violates',
      'VCT in capitals',
      'code/credential',
      sd((it) => {
        it.payload.VCT = it.payload.vct
        delete it.payload.vct
      }),
    ],
    ['violates', 'no vct in a second copy', 'batch/credential', jwt('/credentials/1/credential', (it) => delete it.payload.vct)],
    ['violates', 'no vct in what comes later', 'deferred/deferred', claims({ vct: undefined })],
    ['legal', 'vct and a type', 'code/credential', claims({ type: 'staff' })],
    ['legal', 'vct last', 'code/credential', otherOrder],
    ['legal', 'no times', 'deferred/deferred', withoutTimes],
  ],
  'SDJWTVC-3.2.2.2-02': [
    ...['iss', 'exp', 'cnf', 'vct', 'status'].map((name) => ['violates', `${name} that can be left out`, 'code/credential', hidden(name)] as const),
    ['violates', 'nbf that can be left out', 'code/credential', sd((it) => discloses(it, it.payload, ['saltsaltsaltsaltsalt', 'nbf', 1795000000]))],
    ['violates', 'vct#integrity that can be left out', 'type/credential', hidden('vct#integrity')],
    ['violates', 'status that can be left out, later', 'deferred/deferred', hidden('status')],
    ['violates', 'exp that can be left out where nothing else can', 'plain/credential', all(hidden('exp'))],
    ['legal', 'iat that can be left out', 'code/credential', hidden('iat')],
    ['legal', 'sub that can be left out', 'code/credential', sd((it) => discloses(it, it.payload, ['saltsaltsaltsaltsalt', 'sub', 'erika']))],
    ['legal', 'exp within an object that can be left out', 'code/credential', sd((it) => discloses(it, it.payload, ['saltsaltsaltsaltsalt', 'pass', { exp: 1, iss: 'us', status: 'new' }]))],
    [
      'legal',
      'a status of an address that can be left out',
      'code/credential',
      sd((it) => {
        it.payload.home = {}
        discloses(it, it.payload.home, ['saltsaltsaltsaltsalt', 'status', 'owned'])
      }),
    ],
  ],
  'SDJWTVC-3.2.2.2-03': [
    ['violates', 'no cnf', 'code/credential', claims({ cnf: undefined })],
    ['violates', 'no cnf, but a sub', 'code/credential', claims({ cnf: undefined, sub: 'did:jwk:abc' })],
    ['violates', 'no cnf in a second copy', 'batch/credential', jwt('/credentials/1/credential', (it) => delete it.payload.cnf)],
    ['violates', 'no cnf in what comes later', 'deferred/deferred', claims({ cnf: undefined })],
    [
      'violates',
      'the key beside cnf',
      'sd-jwt/credential',
      sd((it) => {
        it.payload.jwk = it.payload.cnf.jwk
        delete it.payload.cnf
      }),
    ],
    ['violates', 'no cnf in an encrypted answer', 'encrypted/credential', claims({ cnf: undefined })],
    ['legal', 'a key with kid and alg', 'code/credential', sd((it) => Object.assign(it.payload.cnf.jwk, { kid: '1', alg: 'ES256', use: 'sig' }))],
    [
      'legal',
      'a key in another order',
      'code/credential',
      sd((it) => {
        it.payload.cnf.jwk = Object.fromEntries(Object.entries(it.payload.cnf.jwk).toReversed())
      }),
    ],
    ['legal', 'a credential that needs no key', 'unbound/credential', moreClaims],
  ],
  'SDJWTVC-3.2.2.2-05': [
    ['violates', 'an issuer that is a number', 'code/credential', claims({ iss: 1 })],
    ['violates', 'an issuer in a list', 'code/credential', sd((it) => (it.payload.iss = [it.payload.iss]) as never)],
    ['violates', 'an issuer that is an object', 'code/credential', claims({ iss: { id: 'https://issuer.example' } })],
    ['violates', 'an issuer that is null', 'plain/credential', claims({ iss: null })],
    ['violates', 'an issuer with a colon that is no URI', 'code/credential', claims({ iss: 'Town of Utopia: citizens' })],
    ['violates', 'an issuer with a scheme of spaces', 'code/credential', claims({ iss: ' https://issuer.example' })],
    ['violates', 'an issuer that is a number, later', 'deferred/deferred', claims({ iss: 42 })],
    ['legal', 'no issuer', 'code/credential', claims({ iss: undefined })],
    ['legal', 'more claims', 'code/credential', moreClaims],
    ['legal', 'the issuer last', 'sd-jwt/credential', otherOrder],
  ],
  'SDJWTVC-3.2.2.2-07': [
    ['violates', 'a status that is a word', 'code/credential', claims({ status: 'valid' })],
    ['violates', 'a status that is null', 'code/credential', claims({ status: null })],
    ['violates', 'a status in a list', 'code/credential', sd((it) => (it.payload.status = [it.payload.status]) as never)],
    ['violates', 'a status of nothing', 'code/credential', claims({ status: {} })],
    ['violates', 'a status that is a number', 'plain/credential', claims({ status: 0 })],
    ['violates', 'a status that is a URL, later', 'deferred/deferred', claims({ status: 'https://issuer.example/status/1' })],
    ['legal', 'no status', 'code/credential', claims({ status: undefined })],
    ['legal', 'another mechanism', 'code/credential', claims({ status: { x_ledger: { at: 'https://issuer.example/l', id: 7 } } })],
    ['legal', 'two mechanisms', 'code/credential', sd((it) => (it.payload.status.x_ledger = { id: 7 }) as never)],
  ],
  'SDJWTVC-3.2.2.2-08': [
    [
      'violates',
      'a list as a CWT',
      'status/status-list',
      (it) => {
        it.bytes = new Uint8Array(
          encodeCbor(
            new Tag(18, [
              encodeCbor(new Map([[1, -7]])),
              new Map(),
              encodeCbor(
                new Map<number, unknown>([
                  [2, 'https://issuer.example/1'],
                  [6, 1795950000],
                  [
                    65533,
                    new Map<string, unknown>([
                      ['bits', 1],
                      ['lst', new Uint8Array(deflateSync(new Uint8Array(20000)))],
                    ]),
                  ],
                ]),
              ),
              new Uint8Array(64),
            ]),
          ),
        )
        it.headers['content-type'] = 'application/statuslist+cwt'
      },
    ],
    ['violates', 'a list as JSON', 'status/status-list', text('{"status_list":{"bits":1,"lst":"eNrbuRgAAhcBXQ"}}', 'application/json')],
    ['violates', 'a list as a page', 'status/status-list', text('<!doctype html><title>Status</title>', 'text/html')],
    ['violates', 'the list alone', 'status/status-list', text('eNrbuRgAAhcBXQ', 'text/plain')],
    [
      'violates',
      'a list as an SD-JWT',
      'status/status-list',
      (it) => {
        it.jwt('', (list) => (list.header.typ = 'dc+sd-jwt') as never)
        it.text += '~'
      },
    ],
    ['legal', 'a list with more claims', 'status/status-list', jwt('', (it) => Object.assign(it.payload, { iss: 'https://issuer.example', jti: '1' }))],
    ['legal', 'a list that may not be kept', 'status/status-list', header('cache-control', 'no-store')],
    [
      'legal',
      'a list without ttl and exp',
      'status/status-list',
      jwt('', (it) => {
        delete it.payload.ttl
        delete it.payload.exp
      }),
    ],
  ],
  'SDJWTVC-3.2.2.4-01': [
    ['violates', 'no claim to hide, and an empty _sd', 'plain/credential', claims({ _sd: [] })],
    ['violates', 'no claim to hide, and a decoy', 'plain/credential', sd((it) => (it.payload._sd = [it.digestOf('nobody')]) as never)],
    ['violates', 'no claim to hide, and three decoys', 'plain/credential', sd((it) => (it.payload._sd = ['a', 'b', 'c'].map((a) => it.digestOf(a)).toSorted()) as never)],
    ['violates', 'no claim to hide, and an empty _sd in an address', 'plain/credential', sd((it) => (it.payload.address = { country: 'CH', _sd: [] }) as never)],
    ['violates', 'the disclosures forgotten', 'code/credential', sd((it) => (it.disclosures = []) as never)],
    ['legal', 'no claim to hide, and no algorithm', 'plain/credential', noAlgorithmNamed],
    ['legal', 'no claim to hide, and more claims', 'plain/credential', moreClaims],
    ['legal', 'claims to hide, and a decoy', 'code/credential', decoy],
  ],
  'SDJWTVC-3.2.2.4-02': [
    ['violates', 'a disclosure where nothing refers to any', 'plain/credential', sd((it) => it.disclosures.push(['saltsaltsaltsaltsalt', 'given_name', 'Erika']))],
    ['violates', 'a disclosure of an element where nothing refers to any', 'plain/credential', sd((it) => it.disclosures.push(['saltsaltsaltsaltsalt', 'DE']))],
    ['violates', 'all digests forgotten', 'code/credential', claims({ _sd: undefined })],
    ['violates', 'all digests forgotten, and the algorithm', 'code/credential', claims({ _sd: undefined, _sd_alg: undefined })],
    ['violates', 'two disclosures for nothing', 'plain/credential', sd((it) => it.disclosures.push(['saltsaltsaltsaltsalt', 'a', 1], ['saltsaltsaltsaltsal2', 'b', 1]))],
    ['legal', 'no digests, no disclosures, no algorithm', 'plain/credential', noAlgorithmNamed],
    ['legal', 'another order', 'plain/credential', otherOrder],
    ['legal', 'disclosures in another order', 'code/credential', disclosuresTurned],
  ],
  'SDJWTVC-3.5-02': [
    ['violates', 'a signature that is broken', 'code/credential', sd((it) => (it.signature = 'broken') as never)],
    ['violates', "a certificate of another's key", 'code/credential', sd((it) => (it.signature = 'of another key') as never)],
    ['violates', 'the root first', 'code/credential', sd((it) => (it.header.x5c = [it.certificate({ of: 'root' }), it.certificate({ of: 'leaf' })]) as never)],
    ['violates', 'a chain that is no certificate', 'code/credential', head({ x5c: ['MIIB'] })],
    ['violates', 'an empty chain', 'code/credential', head({ x5c: [] })],
    ['violates', 'a certificate as text', 'code/credential', sd((it) => (it.header.x5c = it.header.x5c[0]) as never)],
    ['violates', 'a broken signature of what comes later', 'deferred/deferred', sd((it) => (it.signature = 'broken') as never)],
    ['violates', 'a broken signature of a second copy', 'batch/credential', jwt('/credentials/1/credential', (it) => (it.signature = 'broken') as never)],
    ['legal', 'no kid beside the chain', 'code/credential', head({ kid: undefined })],
    ['legal', 'a chain of signer and root', 'code/credential', sd((it) => (it.header.x5c = [it.certificate({ of: 'leaf' }), it.certificate({ of: 'root' })]) as never)],
    ['legal', 'a chain of the signer alone', 'code/credential', sd((it) => (it.header.x5c = [it.certificate({ of: 'leaf' })]) as never)],
  ],
}

/** @see https://www.ietf.org/archive/id/draft-ietf-oauth-sd-jwt-vc-13.html#section-5 */
export const sdJwtVcIssuerShapes: Shapes = {
  'SDJWTVC-5.2-01': [
    ['violates', 'a document of text', 'vc-issuer/jwt-vc-issuer', header('content-type', 'text/plain')],
    ['violates', 'a document of no type', 'vc-issuer/jwt-vc-issuer', header('content-type', undefined)],
    ['violates', 'a document of another JSON', 'vc-issuer/jwt-vc-issuer', header('content-type', 'application/jwk-set+json')],
    ['violates', 'a document called a page', 'vc-issuer/jwt-vc-issuer', header('content-type', 'text/html')],
    ['violates', 'a document answered with 201', 'vc-issuer/jwt-vc-issuer', status(201)],
    ['violates', 'a document answered with 203', 'vc-issuer/jwt-vc-issuer', status(203)],
    ['violates', 'bytes', 'vc-issuer-slash/jwt-vc-issuer', header('content-type', 'application/octet-stream')],
    ['legal', 'a character set', 'vc-issuer/jwt-vc-issuer', header('content-type', 'application/json; charset=utf-8')],
    ['legal', 'a type in capitals', 'vc-issuer/jwt-vc-issuer', header('content-type', 'Application/JSON')],
    ['legal', 'a document that may be kept', 'vc-issuer/jwt-vc-issuer', header('cache-control', 'max-age=86400')],
  ],
  'SDJWTVC-5.2-02': [
    ['violates', 'no issuer', 'vc-issuer/jwt-vc-issuer', drop('/issuer')],
    ['violates', 'another issuer', 'vc-issuer/jwt-vc-issuer', set('/issuer', 'https://issuer.example')],
    ['violates', 'an issuer with a slash', 'vc-issuer/jwt-vc-issuer', set('/issuer', (it: string) => `${it}/`)],
    ['violates', 'an issuer without its slash', 'vc-issuer-slash/jwt-vc-issuer', set('/issuer', (it: string) => it.slice(0, -1))],
    ['violates', 'an issuer in capitals', 'vc-issuer/jwt-vc-issuer', set('/issuer', (it: string) => it.replace('https', 'HTTPS'))],
    ['violates', 'an issuer in a list', 'vc-issuer/jwt-vc-issuer', set('/issuer', (it: string) => [it])],
    ['violates', 'an issuer that is null', 'vc-issuer/jwt-vc-issuer', set('/issuer', null)],
    ['violates', 'an issuer that is named iss', 'vc-issuer/jwt-vc-issuer', json(({ issuer, ...rest }: Record<string, unknown>) => ({ ...rest, iss: issuer }))],
    ['violates', 'a credential of another issuer', 'vc-issuer/jwt-vc-issuer', set('/issuer', (it: string) => new URL(it).origin)],
    ['legal', 'more members', 'vc-issuer/jwt-vc-issuer', set('/display', [{ name: 'Utopia' }])],
    ['legal', 'another order', 'vc-issuer/jwt-vc-issuer', json((it: object) => Object.fromEntries(Object.entries(it).toReversed()))],
    ['legal', 'a second key', 'vc-issuer/jwt-vc-issuer', set('/jwks/keys/-', { kty: 'EC', crv: 'P-256', kid: 'old', x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU', y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0' })],
  ],
  'SDJWTVC-5.2-03': [
    ['violates', 'neither keys nor their address', 'vc-issuer/jwt-vc-issuer', drop('/jwks')],
    ['violates', 'keys and their address', 'vc-issuer/jwt-vc-issuer', set('/jwks_uri', 'https://issuer.example/jwks')],
    ['violates', 'keys without a set', 'vc-issuer/jwt-vc-issuer', set('/jwks', (it: { keys: unknown }) => it.keys)],
    ['violates', 'keys as text', 'vc-issuer/jwt-vc-issuer', set('/jwks', (it: unknown) => JSON.stringify(it))],
    ['violates', 'keys that are null', 'vc-issuer/jwt-vc-issuer', set('/jwks', null)],
    ['violates', 'a set without keys', 'vc-issuer/jwt-vc-issuer', set('/jwks', {})],
    ['violates', 'a set of a key that is no list', 'vc-issuer/jwt-vc-issuer', set('/jwks/keys', (it: unknown[]) => it[0])],
    ['violates', 'an address that is none', 'vc-issuer/jwt-vc-issuer', all(drop('/jwks'), set('/jwks_uri', 'jwks'))],
    ['violates', 'an address in a list', 'vc-issuer/jwt-vc-issuer', all(drop('/jwks'), set('/jwks_uri', ['https://issuer.example/jwks']))],
    ['violates', 'keys without kty', 'vc-issuer/jwt-vc-issuer', drop('/jwks/keys/0/kty')],
    ['legal', 'a key with a certificate digest', 'vc-issuer/jwt-vc-issuer', set('/jwks/keys/0/key_ops', ['verify'])],
    ['legal', 'a set with more members', 'vc-issuer/jwt-vc-issuer', set('/jwks/x_more', 1)],
    ['legal', 'a second key of a kind that nobody knows', 'vc-issuer/jwt-vc-issuer', set('/jwks/keys/-', { kty: 'AKP', alg: 'ML-DSA-44', kid: 'pq', pub: 'AAAA' })],
  ],
}

const T = 'type/type-metadata'
/** Claims descriptions of the document, changed. */
const described = (change: (claims: Record<string, unknown>[]) => unknown) => set('/claims', (it: Record<string, unknown>[]) => change(it) ?? it)
/** Everything about the claim at this path. */
const claim = (name: string, change: (it: Record<string, unknown>) => void) =>
  described((all) => {
    const found = all.find(({ path }) => JSON.stringify(path) === JSON.stringify(name.split('/')))
    if (!found) throw new Error(`there is nothing to alter at ${name}`)
    change(found)
  })
/** The claim of a credential in the open. */
const open = (name: string) =>
  sd((it) => {
    const at = it.disclosures.findIndex((disclosure) => disclosure[1] === name)
    const [disclosure] = it.disclosures.splice(at, 1)
    const digest = it.digestOf(disclosure)
    const holder = it.payload._sd.includes(digest) ? it.payload : it.payload.age_equal_or_over
    holder._sd = holder._sd.filter((other: string) => other !== digest)
    holder[name] = disclosure[2]
  })
/** The claim taken out of a credential, with its digest. */
const gone = (name: string) =>
  all(
    open(name),
    sd((it) => delete it.payload[name]),
  )

const ofClaim = '/claims/0/display'
/** A display for each language, of the type or of a claim. */
const displays = (where: string, ...all: readonly object[]) => set(where, all)
/** A right document otherwise served: another one would not fit the hash in the credential. */
const unharmed: readonly Shape[] = [
  ['legal', 'a document in a character set', T, header('content-type', 'application/json; charset=utf-8')],
  ['legal', 'a document that may be kept', T, header('cache-control', 'public, max-age=86400')],
  ['legal', 'no hash of it', 'type/credential', claims({ 'vct#integrity': undefined })],
]

/** @see https://www.ietf.org/archive/id/draft-ietf-oauth-sd-jwt-vc-13.html#section-6 */
export const sdJwtVcTypeShapes: Shapes = {
  'SDJWTVC-6.2-01': [
    ['violates', 'a document in a list', T, json((it: unknown) => [it])],
    ['violates', 'a document as text in JSON', T, json((it: unknown) => JSON.stringify(it))],
    ['violates', 'claims that are no list', T, set('/claims', {})],
    ['violates', 'a display that is no list', T, set('/display', { name: 'Card' })],
    ['violates', 'claims that are text', T, set('/claims', 'given_name')],
    ['legal', 'a character set', T, header('content-type', 'application/json; charset=utf-8')],
    ['legal', 'a document that may be kept for long', T, header('cache-control', 'max-age=604800, immutable')],
    ['legal', 'no hash of the document', 'type/credential', claims({ 'vct#integrity': undefined })],
  ],
  'SDJWTVC-6.2-02': [
    ['violates', 'no vct', T, drop('/vct')],
    ['violates', 'a vct that is null', T, set('/vct', null)],
    ['violates', 'a vct in a list', T, set('/vct', (it: string) => [it])],
    ['violates', 'a vct that is a number', T, set('/vct', 1)],
    ['violates', 'a type instead of a vct', T, json(({ vct, ...rest }: Record<string, unknown>) => ({ ...rest, type: vct }))],
    ['violates', 'a vct in other letters', T, json(({ vct, ...rest }: Record<string, unknown>) => ({ ...rest, VCT: vct }))],
    ['legal', 'a character set', T, header('content-type', 'application/json;charset=UTF-8')],
    ['legal', 'no hash of the document', 'type/credential', claims({ 'vct#integrity': undefined })],
    ['legal', 'more claims', 'type/credential', moreClaims],
  ],
  'SDJWTVC-6.3-01': [
    ['violates', 'a document of another type', T, set('/vct', 'https://issuer.example/types/other')],
    ['violates', 'a vct with a slash', T, set('/vct', (it: string) => `${it}/`)],
    ['violates', 'a vct in other letters', T, set('/vct', (it: string) => it.toUpperCase())],
    ['violates', 'a vct of the next version', T, set('/vct', (it: string) => `${it}/v2`)],
    ['violates', 'a vct without TLS', T, set('/vct', (it: string) => it.replace('https:', 'http:'))],
    ['violates', 'a relative vct', T, set('/vct', (it: string) => new URL(it).pathname)],
    ['legal', 'a hash by SHA-512', 'type/credential', integrity((it) => sri(it, 'sha512'))],
    ['legal', 'no hash', 'type/credential', claims({ 'vct#integrity': undefined })],
    ['legal', 'a credential in another order', 'type/credential', otherOrder],
  ],
  'SDJWTVC-6.4-01': [
    ['violates', 'a type that extends itself', T, json((it: { vct: string }) => ({ ...it, extends: it.vct }))],
    ['violates', 'a base that is null', T, set('/extends', null)],
    ['violates', 'a base that is empty', T, set('/extends', '')],
    ['violates', 'a base by its name', T, set('/extends', 'Identity Card')],
    ['violates', 'a base as a path', T, json((it: { vct: string }) => ({ ...it, extends: new URL(it.vct).pathname }))],
    ['violates', 'bases in a list', T, set('/extends', ['https://types.example/base'])],
    ['violates', 'a base with its hash', T, set('/extends', { uri: 'https://types.example/base', integrity: 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' })],
    ...unharmed,
  ],
  'SDJWTVC-8-01': [
    ['violates', 'a display without a language', T, displays('/display', { name: 'Card' })],
    ['violates', 'a display without a name', T, displays('/display', { locale: 'en', description: 'A card' })],
    ['violates', 'a display with an empty name', T, displays('/display', { locale: 'en', name: '' })],
    ['violates', 'names by language', T, displays('/display', { locale: 'en', name: { en: 'Card' } })],
    ['violates', 'a language with an underscore', T, displays('/display', { locale: 'de_CH', name: 'Karte' })],
    ['violates', 'a language in words', T, displays('/display', { locale: 'Swiss German', name: 'Karte' })],
    ['violates', 'languages in a list', T, displays('/display', { locale: ['de', 'fr'], name: 'Karte' })],
    ['violates', 'a second display without a name', T, displays('/display', { locale: 'en', name: 'Card' }, { locale: 'de' })],
    ...unharmed,
  ],
  'SDJWTVC-9.2-01': [
    ['violates', 'a claim without a language', T, displays(ofClaim, { label: 'Given name' })],
    ['violates', 'a claim without a label', T, displays(ofClaim, { locale: 'en', description: 'As in the passport' })],
    ['violates', 'a claim with a name instead of a label', T, displays(ofClaim, { locale: 'en', name: 'Given name' })],
    ['violates', 'a claim with a label of null', T, displays(ofClaim, { locale: 'en', label: null })],
    ['violates', 'a claim with an empty label', T, displays(ofClaim, { locale: 'en', label: '' })],
    ['violates', 'a claim in a language with an underscore', T, displays(ofClaim, { locale: 'en_GB', label: 'Given name' })],
    ['violates', 'a claim in no language', T, displays(ofClaim, { locale: '', label: 'Given name' })],
    ['violates', 'a claim whose second label has no language', T, displays(ofClaim, { locale: 'en', label: 'Given name' }, { label: 'Vorname' })],
    ...unharmed,
  ],
  'SDJWTVC-7-01': [
    ['violates', 'the hash of another document', 'type/credential', integrity(() => sri('{}', 'sha256'))],
    ['violates', 'a hash in hex', 'type/credential', integrity((it) => sri(it, 'sha256', 'hex'))],
    ['violates', 'a hash without its algorithm', 'type/credential', integrity((it) => sri(it, 'sha256').slice(7))],
    ['violates', 'a hash by MD5', 'type/credential', integrity((it) => sri(it, 'md5'))],
    ['violates', 'a hash by SHA-1', 'type/credential', integrity((it) => sri(it, 'sha1'))],
    ['violates', 'a hash that is null', 'type/credential', integrity(() => null)],
    ['violates', 'hashes in a list', 'type/credential', integrity((it) => [sri(it, 'sha256')])],
    ['violates', 'an empty hash', 'type/credential', integrity(() => '')],
    ['violates', 'a weak hash that fits beside a strong one that does not', 'type/credential', integrity((it) => `${sri(it, 'sha256')} ${sri('{}', 'sha512')}`)],
    ['violates', 'a hash of SHA-512 called SHA-256', 'type/credential', integrity((it) => sri(it, 'sha512').replace('sha512', 'sha256'))],
    ['violates', 'another document', T, set('/name', 'Another')],
    ['violates', 'a document with a new line behind it', T, text((it) => `${it}\n`)],
    ['violates', 'another document of the same members', T, text((it) => JSON.stringify(JSON.parse(it), null, 2))],
    ['legal', 'a hash by SHA-384', 'type/credential', integrity((it) => sri(it, 'sha384'))],
    ['legal', 'two hashes, both right', 'type/credential', integrity((it) => `${sri(it, 'sha256')} ${sri(it, 'sha512')}`)],
    ['legal', 'two hashes by one algorithm, one right', 'type/credential', integrity((it) => `${sri('{}', 'sha256')} ${sri(it, 'sha256')}`)],
    ['legal', 'a hash with an option', 'type/credential', integrity((it) => `${sri(it, 'sha256')}?ct=application/json`)],
    ['legal', 'a wrong weak hash beside a right strong one', 'type/credential', integrity((it) => `${sri('{}', 'sha256')} ${sri(it, 'sha512')}`)],
    ['legal', 'no hash', 'type/credential', claims({ 'vct#integrity': undefined })],
  ],
  'SDJWTVC-9.3-01': [
    ['violates', 'no given name', 'type/credential', gone('given_name')],
    ['violates', 'no birthdate', 'type/credential', gone('birthdate')],
    [
      'violates',
      'no address',
      'type/credential',
      all(
        gone('address'),
        sd((it) => (it.disclosures = it.disclosures.filter((one) => !/street_address|locality|country/.test(one[1]))) as never),
      ),
    ],
    ['violates', 'a mandatory claim that nobody has', T, set('/claims/-', { path: ['shoe_size'], mandatory: true })],
    ['violates', 'a mandatory part that nobody has', T, set('/claims/-', { path: ['address', 'floor'], mandatory: true })],
    ['violates', 'a mandatory third element', T, set('/claims/-', { path: ['nationalities', 9], mandatory: true })],
    ['legal', 'more claims than the type has', 'type/credential', moreClaims],
    [
      'legal',
      'a mandatory claim that is null',
      'type/credential',
      sd((it) =>
        changed(
          it,
          it.disclosures.findIndex((one) => one[1] === 'birthdate'),
          ['saltsaltsaltsaltsalt', 'birthdate', null],
        ),
      ),
    ],
    ['legal', 'disclosures in another order', 'type/credential', disclosuresTurned],
  ],
  'SDJWTVC-9.4-01': [
    ['violates', 'a given name in the open', 'type/credential', open('given_name')],
    ['violates', 'a birthdate in the open', 'type/credential', open('birthdate')],
    ['violates', 'an age in the open', 'type/credential', open('18')],
    [
      'violates',
      'a nationality in the open',
      'type/credential',
      sd((it) => {
        const at = it.disclosures.findIndex((one) => one.length === 2)
        const [one] = it.disclosures.splice(at, 1)
        const digest = it.digestOf(one)
        it.payload.nationalities = it.payload.nationalities.map((element: { '...': string }) => (element['...'] === digest ? one[1] : element))
      }),
    ],
    ['violates', 'iat always hidden by the type, and in the open', T, set('/claims/-', { path: ['iat'], sd: 'always' })],
    ['legal', 'disclosures in another order', 'type/credential', disclosuresTurned],
    ['legal', 'one more decoy', 'type/credential', decoy],
    ['legal', 'no algorithm named', 'type/credential', noAlgorithmNamed],
  ],
  'SDJWTVC-9.4-02': [
    ['violates', 'a given name that the type never hides', T, claim('given_name', (it) => (it.sd = 'never') as never)],
    ['violates', 'a birthdate that the type never hides', T, claim('birthdate', (it) => (it.sd = 'never') as never)],
    ['violates', 'a part of an address that the type never hides', T, claim('address/locality', (it) => (it.sd = 'never') as never)],
    ['violates', 'nationalities that the type never hides', T, described((all) => all.map((it) => (JSON.stringify(it.path) === '["nationalities",null]' ? { ...it, sd: 'never' } : it)))],
    ['violates', 'an age that the type never hides', T, claim('age_equal_or_over/18', (it) => (it.sd = 'never') as never)],
    ['legal', 'disclosures in another order', 'type/credential', disclosuresTurned],
    ['legal', 'no algorithm named', 'type/credential', noAlgorithmNamed],
    ['legal', 'more claims in the open', 'type/credential', moreClaims],
  ],
}
