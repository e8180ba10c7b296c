import { createHash } from 'node:crypto'
import type { JwtShape, Shapes } from '../shape.ts'
import { jwt, set } from '../verbs.ts'
import { changed, claims, compact, decoy, discloses, disclosuresTurned, first, head, moreClaims, noAlgorithmNamed, otherOrder, sd, spacedDisclosure } from './sd-jwt-words.ts'

const salt = 'c2FsdHNhbHRzYWx0c2FsdA'
const hash = (text: string, how: 'base64' | 'base64url' | 'hex' = 'base64url', by = 'sha256') => createHash(by).update(text).digest(how)
const encoded = (it: unknown) => Buffer.from(JSON.stringify(it)).toString('base64url')

/** Every digest of the payload and the disclosures by another rule. */
function digested(rule: (encoded: string) => string) {
  return sd((it) => {
    for (const one of it.disclosures.filter((one) => !JSON.stringify(one).includes('_sd'))) {
      it.payload = JSON.parse(JSON.stringify(it.payload).replaceAll(it.digestOf(one), rule(encoded(one))))
    }
  })
}

/** A disclosure as that very text, its digest where the old one was. */
const asText = (at: number, text: string) =>
  sd((it) => {
    const old = it.digestOf(it.disclosures[at])
    it.disclosures[at] = text
    it.payload = JSON.parse(JSON.stringify(it.payload).replaceAll(old, hash(text)))
  })

const b64 = (text: string) => Buffer.from(text).toString('base64url')
const one = (change: (disclosure: unknown[], it: JwtShape) => unknown) => sd((it) => changed(it, 0, change(it.disclosures[0], it)))
const element = (change: (disclosure: unknown[]) => unknown) =>
  sd((it) => {
    const at = it.disclosures.findIndex((disclosure) => disclosure.length === 2)
    changed(it, at, change(it.disclosures[at]))
  })
const resalted = (it: JwtShape, salt: string) => {
  for (const [at, disclosure] of it.disclosures.entries()) changed(it, at, [salt, ...disclosure.slice(1)])
}
const C = 'code/credential'
const D = 'disclosures/credential'

/** @see https://www.rfc-editor.org/rfc/rfc9901#section-4 */
export const sdJwtShapes: Shapes = {
  'SDJWT-4-01': [
    ['violates', 'disclosures before the JWT', C, compact(([jws, ...rest]) => [...rest.slice(0, -1), jws, ''].join('~'))],
    ['violates', 'two tildes in a row', C, compact((it) => it.toSpliced(1, 0, '').join('~'))],
    ['violates', 'a disclosure in standard base64', C, compact((it) => it.with(1, `${Buffer.from(it[1] ?? '', 'base64url').toString('base64')}==`).join('~'))],
    ['violates', 'a disclosure that is JSON', C, compact((it) => it.with(1, Buffer.from(it[1] ?? '', 'base64url').toString()).join('~'))],
    ['violates', 'parts behind commas', C, compact((it) => it.join(','))],
    ['violates', 'dots instead of tildes', C, compact((it) => it.join('.'))],
    ['violates', 'a space behind each tilde', C, compact((it) => it.join('~ '))],
    ['violates', 'the JWT alone without its signature', C, compact(([jws = '', ...rest]) => [jws.split('.').slice(0, 2).join('.'), ...rest].join('~'))],
    ['violates', 'commas in a second copy', 'batch/credential', set('/credentials/1/credential', (it: string) => it.replaceAll('~', ','))],
    ['violates', 'two tildes in a row, later', 'deferred/deferred', compact((it) => it.toSpliced(1, 0, '').join('~'))],
    ['legal', 'disclosures in another order', C, disclosuresTurned],
    ['legal', 'no disclosure', 'plain/credential', moreClaims],
    ['legal', 'a longer salt', C, spacedDisclosure],
  ],
  'SDJWT-4-02': [
    ['violates', 'no tilde at the end', C, compact((it) => it.slice(0, -1).join('~'))],
    ['violates', 'a JWT without any tilde', 'plain/credential', compact(([jws = '']) => jws)],
    ['violates', 'a new line behind the last tilde', C, compact((it) => `${it.join('~')}\n`)],
    ['violates', 'no tilde at the end of a second copy', 'batch/credential', set('/credentials/1/credential', (it: string) => it.slice(0, -1))],
    ['violates', 'no tilde at the end, later', 'deferred/deferred', compact((it) => it.slice(0, -1).join('~'))],
    ['violates', 'no tilde at the end, encrypted', 'encrypted/credential', compact((it) => it.slice(0, -1).join('~'))],
    ['legal', 'disclosures in another order', C, disclosuresTurned],
    ['legal', 'another order of claims', 'plain/credential', otherOrder],
    ['legal', 'one more disclosure', C, sd((it) => discloses(it, it.payload, [salt, 'x_more', 1]))],
  ],
  'SDJWT-4.1-01': [
    [
      'violates',
      'no algorithm and no signature',
      C,
      sd((it) => {
        it.header.alg = 'none'
        it.signature = 'missing'
      }),
    ],
    ['violates', 'no algorithm, and a signature', C, head({ alg: 'none' })],
    [
      'violates',
      'no algorithm in a second copy',
      'batch/credential',
      jwt('/credentials/1/credential', (it) => {
        it.header.alg = 'none'
        it.signature = 'missing'
      }),
    ],
    [
      'violates',
      'no algorithm in what comes later',
      'deferred/deferred',
      sd((it) => {
        it.header.alg = 'none'
        it.signature = 'missing'
      }),
    ],
    [
      'violates',
      'no algorithm, no key',
      'plain/credential',
      sd((it) => {
        it.header = { alg: 'none', typ: 'dc+sd-jwt' }
        it.signature = 'missing'
      }),
    ],
    [
      'legal',
      'a header in another order',
      C,
      sd((it) => {
        it.header = Object.fromEntries(Object.entries(it.header).toReversed())
      }),
    ],
    ['legal', 'a header with a claim', C, head({ iss: 'us' })],
    ['legal', 'a header without kid', C, head({ kid: undefined })],
    [
      'violates',
      'none for a second copy',
      'batch/credential',
      jwt('/credentials/1/credential', (it) => {
        it.header.alg = 'none'
        it.signature = 'missing'
      }),
    ],
    [
      'violates',
      'none in a JWE',
      'encrypted/credential',
      sd((it) => {
        it.header.alg = 'none'
        it.signature = 'missing'
      }),
    ],
    [
      'violates',
      'none, later',
      'deferred/deferred',
      sd((it) => {
        it.header.alg = 'none'
        it.signature = 'missing'
      }),
    ],
    [
      'violates',
      'none in capitals, without a chain',
      'vc-issuer/credential',
      sd((it) => {
        it.header.alg = 'NONE'
        it.signature = 'missing'
      }),
    ],
    ['violates', 'none over a signature, with claims in the open', 'plain/credential', head({ alg: 'none' })],
    ['violates', 'a MAC under HAIP', 'haip/credential', head({ alg: 'HS384' })],
    ['violates', 'alg null', 'sd-jwt/credential', head({ alg: null })],
    ['legal', 'a claim of the name alg', C, claims({ alg: 'none' })],
    ['legal', 'a disclosed claim of the name alg', D, sd((it) => discloses(it, it.payload, [salt, 'alg', 'none']))],
    [
      'legal',
      'a header parameter of the value none',
      'batch/credential',
      jwt('/credentials/1/credential', (it) => {
        it.header.x_compression = 'none'
      }),
    ],
  ],
  'SDJWT-4.1-02': [
    ['violates', 'a digest twice in a row', C, sd((it) => it.payload._sd.push(it.payload._sd[0]))],
    ['violates', 'a digest at the top and within', D, sd((it) => it.payload._sd.push(it.payload.age_equal_or_over._sd[0]))],
    ['violates', 'a digest in _sd and in a list', D, sd((it) => it.payload.nationalities.push({ '...': it.payload._sd[0] }))],
    ['violates', 'an element twice', D, sd((it) => it.payload.nationalities.push(it.payload.nationalities[0]))],
    [
      'violates',
      'a digest at the top and in a disclosure',
      D,
      sd((it) => {
        const at = it.disclosures.findIndex((disclosure) => disclosure[1] === 'address')
        it.payload._sd.push(it.disclosures[at][2]._sd[0])
      }),
    ],
    ['violates', 'a decoy twice', C, sd((it) => it.payload._sd.push(it.digestOf('nobody'), it.digestOf('nobody')))],
    ['violates', 'a digest twice, later', 'deferred/deferred', sd((it) => it.payload._sd.push(it.payload._sd[0]))],
    ['legal', 'a decoy', C, decoy],
    ['legal', 'two decoys in a list', D, sd((it) => it.payload.nationalities.push({ '...': it.digestOf('a') }, { '...': it.digestOf('b') }))],
    ['legal', 'disclosures in another order', D, disclosuresTurned],
  ],
  'SDJWT-4.1-03': [
    ['violates', '_sd that is text', C, claims({ _sd: 'yes' })],
    ['violates', '_sd that is true', C, claims({ _sd: true })],
    ['violates', '_sd that names claims', 'plain/credential', claims({ _sd: { given_name: true } })],
    ['violates', 'an ellipsis at the top', C, claims({ '...': 'more' })],
    ['violates', 'an ellipsis with digests at the top', C, sd((it) => (it.payload['...'] = it.digestOf('x')) as never)],
    ['violates', 'an ellipsis that is null in a list', D, sd((it) => it.payload.nationalities.push({ '...': null }))],
    ['violates', '_sd that is a number within', D, sd((it) => (it.payload.age_equal_or_over._sd = 1) as never)],
    ['violates', '_sd that is text in a disclosure', C, sd((it) => discloses(it, it.payload, [salt, 'x_more', { _sd: 'none' }]))],
    ['violates', 'an ellipsis in a disclosed object', C, sd((it) => discloses(it, it.payload, [salt, 'x_more', { '...': 'more' }]))],
    ['legal', 'a claim _SD in capitals', C, claims({ _SD: 'no digests' })],
    ['legal', 'a claim of two dots', C, claims({ '..': 1, '….': 2 })],
    ['legal', 'three dots as a value', C, claims({ x_more: ['...', '_sd'] })],
    ['legal', 'a claim _sd_alg_note', C, claims({ _sd_note: 'x' })],
  ],
  'SDJWT-4.1.1-01': [
    ['violates', 'an algorithm within an object', D, sd((it) => (it.payload.age_equal_or_over._sd_alg = 'sha-256') as never)],
    [
      'violates',
      'an algorithm in a disclosed object',
      D,
      sd((it) => {
        const at = it.disclosures.findIndex((disclosure) => disclosure[1] === 'address')
        const [s, name, value] = it.disclosures[at]
        changed(it, at, [s, name, { ...value, _sd_alg: 'sha-256' }])
      }),
    ],
    ['violates', 'an algorithm as a disclosure', C, sd((it) => discloses(it, it.payload, [salt, '_sd_alg', 'sha-256']))],
    ['violates', 'an algorithm in the address in the open', 'plain/credential', sd((it) => (it.payload.address = { country: 'CH', _sd_alg: 'sha-256' }) as never)],
    ['violates', 'an algorithm in an object in a list', C, claims({ x_more: [{ a: { _sd_alg: 'sha-256' } }] })],
    [
      'violates',
      'an algorithm in a disclosed element',
      D,
      sd((it) => {
        const extra = [salt, { _sd_alg: 'sha-256' }]
        it.disclosures.push(extra)
        it.payload.nationalities.push({ '...': it.digestOf(extra) })
      }),
    ],
    ['legal', 'no algorithm at all', D, noAlgorithmNamed],
    ['legal', 'the algorithm first', D, sd((it) => (it.payload = { _sd_alg: 'sha-256', ...it.payload }) as never)],
    ['legal', 'the name of it as a value', C, claims({ x_more: { note: '_sd_alg' } })],
  ],
  'SDJWT-4.1.1-02': [
    ['violates', 'an algorithm in capitals', C, claims({ _sd_alg: 'SHA-256' })],
    ['violates', 'an algorithm without its hyphen', C, claims({ _sd_alg: 'sha256' })],
    ['violates', 'an algorithm of signatures', C, claims({ _sd_alg: 'ES256' })],
    ['violates', 'an algorithm of JWA', C, claims({ _sd_alg: 'S256' })],
    ['violates', 'an algorithm that is null', C, claims({ _sd_alg: null })],
    ['violates', 'an algorithm that is a number', C, claims({ _sd_alg: 256 })],
    ['violates', 'algorithms in a list', C, claims({ _sd_alg: ['sha-256'] })],
    ['violates', 'an empty algorithm', 'plain/credential', claims({ _sd_alg: '' })],
    ['violates', 'an algorithm in capitals, later', 'deferred/deferred', claims({ _sd_alg: 'SHA-256' })],
    ['legal', 'no algorithm', C, noAlgorithmNamed],
    [
      'legal',
      'digests by SHA-512',
      C,
      sd((it) => {
        for (const disclosure of it.disclosures) it.payload = JSON.parse(JSON.stringify(it.payload).replaceAll(it.digestOf(disclosure), hash(encoded(disclosure), 'base64url', 'sha512')))
        it.payload._sd_alg = 'sha-512'
      }),
    ],
    [
      'legal',
      'digests by SHA-384',
      C,
      sd((it) => {
        for (const disclosure of it.disclosures) it.payload = JSON.parse(JSON.stringify(it.payload).replaceAll(it.digestOf(disclosure), hash(encoded(disclosure), 'base64url', 'sha384')))
        it.payload._sd_alg = 'sha-384'
      }),
    ],
    [
      'legal',
      'digests by SHA3-256',
      C,
      sd((it) => {
        for (const disclosure of it.disclosures) it.payload = JSON.parse(JSON.stringify(it.payload).replaceAll(it.digestOf(disclosure), hash(encoded(disclosure), 'base64url', 'sha3-256')))
        it.payload._sd_alg = 'sha3-256'
      }),
    ],
  ],
  'SDJWT-4.2.1-01': [
    ['violates', 'a claim without its salt', C, one(([, name, value]) => [name, value])],
    ['violates', 'a salt that is a number', C, one(([, name, value]) => [12345678, name, value])],
    ['violates', 'a salt that is null', C, one(([, name, value]) => [null, name, value])],
    ['violates', 'a name that is a number', C, one(([s, , value]) => [s, 7, value])],
    ['violates', 'a path instead of a name', C, one(([s, name, value]) => [s, [name], value])],
    ['violates', 'a disclosure of four', C, one(([s, name, value]) => [s, name, value, 'more'])],
    ['violates', 'an object', C, one(([s, name, value]) => ({ salt: s, name, value }))],
    ['violates', 'text', C, asText(0, b64('Erika'))],
    ['violates', 'no JSON at all', C, asText(0, b64('[salt, name, value]'))],
    ['violates', 'an empty list', C, one(() => [])],
    [
      'violates',
      'a salt that is a number, in an object within',
      D,
      sd((it) => {
        const at = it.disclosures.findIndex((disclosure) => disclosure[1] === '18')
        changed(it, at, [1, '18', true])
      }),
    ],
    ['legal', 'a disclosure with spaces', C, asText(0, b64('["c2FsdHNhbHRzYWx0c2FsdA",  "Given Name",\n "Erika"]'))],
    ['legal', 'a value that is an object', C, one(([s, name]) => [s, name, { a: [null] }])],
    ['legal', 'a value that is null', C, one(([s, name]) => [s, name, null])],
    ['legal', 'a salt of 32 bytes', C, one(([, name, value]) => [hash('x'), name, value])],
    ['legal', 'a disclosure with escapes', C, asText(0, b64('["c2FsdHNhbHRzYWx0c2FsdA","Given\\u0020Name","\\u0045rika"]'))],
    ['violates', 'a part of an address without a salt', D, one(([, name, value]) => [name, value])],
    ['violates', 'a salt in bytes', C, one(([, name, value]) => [[1, 2, 3, 4, 5, 6, 7, 8], name, value])],
    ['violates', 'a name that is a path', 'sd-jwt/credential', one(([it, name, value]) => [it, [name], value])],
    ['violates', 'a fourth part under HAIP', 'haip/credential', one((it) => [...it, 'sha-256'])],
    ['violates', 'members by name, later', 'deferred/deferred', one(([it, name, value]) => ({ salt: it, name, value }))],
    ['violates', 'a disclosure in a list, in a JWE', 'encrypted/credential', one((it) => [it])],
    ['violates', 'a list as text', C, asText(0, b64(JSON.stringify(JSON.stringify([salt, 'Given Name', 'Erika']))))],
    ['violates', 'a name of null in a second copy', 'batch/credential', jwt('/credentials/1/credential', (it) => changed(it, 1, [it.disclosures[1][0], null, it.disclosures[1][2]]))],
    ['legal', 'a value that looks like a disclosure', C, sd((it) => discloses(it, it.payload, [salt, 'x_list', [salt, 'name', 'value', 4]]))],
    ['legal', 'a salt of many letters', 'sd-jwt/credential', one(([, name, value]) => ['sälz 0123456789 \u{1f9c2} abcdef', name, value])],
    ['legal', 'a name in other letters, and nothing for a value', D, sd((it) => discloses(it, it.payload, ['another salt of some length', '名前', null]))],
    [
      'legal',
      'a disclosure over several lines',
      C,
      sd((it) => {
        const old = it.digestOf(it.disclosures[0])
        const written = b64(JSON.stringify(it.disclosures[0], null, 2))
        it.disclosures[0] = written
        it.payload = JSON.parse(JSON.stringify(it.payload).replaceAll(old, hash(written)))
      }),
    ],
  ],
  'SDJWT-4.2.1-02': [
    ['violates', 'one salt for two claims', C, sd((it) => changed(it, 1, [it.disclosures[0][0], ...it.disclosures[1].slice(1)]))],
    ['violates', 'one salt for all claims', C, sd((it) => resalted(it, salt))],
    ['violates', 'an empty salt everywhere', C, sd((it) => resalted(it, ''))],
    [
      'violates',
      'one salt for two elements',
      D,
      sd((it) => {
        const [a, b] = it.disclosures
          .keys()
          .filter((at) => it.disclosures[at].length === 2)
          .toArray()
        changed(it, Number(b), [it.disclosures[Number(a)][0], it.disclosures[Number(b)][1]])
      }),
    ],
    [
      'violates',
      'one salt for an element and a claim',
      D,
      sd((it) => {
        const at = it.disclosures.findIndex((disclosure) => disclosure.length === 2)
        const name = it.disclosures.findIndex((disclosure) => disclosure[1] === 'given_name')
        changed(it, name, [it.disclosures[at][0], ...it.disclosures[name].slice(1)])
      }),
    ],
    [
      'violates',
      'the salts of the first copy in the second',
      'batch/credential',
      (it) => {
        let salts: string[] = []
        it.jwt(first, ({ disclosures }) => {
          salts = disclosures.map((disclosure) => disclosure[0])
        })
        it.jwt('/credentials/1/credential', (second) =>
          second.disclosures.forEach((disclosure, at) => {
            changed(second, at, [salts[at], ...disclosure.slice(1)])
          }),
        )
      },
    ],
    ['legal', 'a longer salt', C, spacedDisclosure],
    [
      'legal',
      'salts that differ in case',
      C,
      sd((it) => {
        changed(it, 0, ['abcdefghijklmnopqrstuv', ...it.disclosures[0].slice(1)])
        changed(it, 1, ['ABCDEFGHIJKLMNOPQRSTUV', ...it.disclosures[1].slice(1)])
      }),
    ],
    [
      'legal',
      'one value with two salts',
      C,
      sd((it) => {
        changed(it, 0, [it.disclosures[0][0], it.disclosures[0][1], 'same'])
        changed(it, 1, [it.disclosures[1][0], it.disclosures[1][1], 'same'])
      }),
    ],
  ],
  'SDJWT-4.2.1-03': [
    ['violates', 'a claim _sd', C, one(([s]) => [s, '_sd', ['a']])],
    ['violates', 'a claim of three dots', C, one(([s]) => [s, '...', 'a'])],
    ['violates', 'a claim that is in the open too', C, sd((it) => (it.payload[it.disclosures[0][1]] = 'x') as never)],
    ['violates', 'a claim that is in the open with that value', C, sd((it) => (it.payload[it.disclosures[0][1]] = it.disclosures[0][2]) as never)],
    ['violates', 'a part that is in the open too', D, sd((it) => (it.payload.age_equal_or_over['18'] = true) as never)],
    ['violates', 'a claim _sd within', D, sd((it) => discloses(it, it.payload.age_equal_or_over, [salt, '_sd', []]))],
    ['legal', 'a name that is in the open elsewhere', C, sd((it) => (it.payload.x_more = { [it.disclosures[0][1]]: 'x' }) as never)],
    ['legal', 'a name in other letters', C, sd((it) => (it.payload[it.disclosures[0][1].toUpperCase()] = 'x') as never)],
    ['legal', 'one name in two objects', D, sd((it) => discloses(it, it.payload.age_equal_or_over, [salt, 'given_name', 1]))],
  ],
  'SDJWT-4.2.2-01': [
    ['violates', 'an element with a name', D, element(([s, value]) => [s, 'nationality', value])],
    ['violates', 'an element without its salt', D, element(([, value]) => [value])],
    ['violates', 'an element with a salt that is a number', D, element(([, value]) => [1, value])],
    ['violates', 'an element that is an object', D, element(([s, value]) => ({ s, value }))],
    ['violates', 'an element with its place', D, element(([s, value]) => [s, 0, value])],
    ['violates', 'an element with a salt that is null', D, element(([, value]) => [null, value])],
    ['legal', 'an element that is an object with a salt', D, element(([s, value]) => [s, { code: value }])],
    ['legal', 'an element that is null', D, element(([s]) => [s, null])],
    ['legal', 'an element with a longer salt', D, element(([s, value]) => [`${s}-longer`, value])],
    ['legal', 'an element that is a list', D, element(([s, value]) => [s, [value, value]])],
  ],
  'SDJWT-4.2.3-01': [
    ['violates', 'digests over the JSON', C, digested((it) => hash(Buffer.from(it, 'base64url').toString()))],
    ['violates', 'digests in hex', C, digested((it) => hash(it, 'hex'))],
    ['violates', 'digests in standard base64', C, digested((it) => hash(it, 'base64'))],
    ['violates', 'digests with padding', C, digested((it) => `${hash(it)}=`)],
    ['violates', 'digests of the hex text', C, digested((it) => b64(hash(it, 'hex')))],
    ['violates', 'digests with the tilde', C, digested((it) => hash(`${it}~`))],
    ['violates', 'digests by SHA-512 under another name', C, digested((it) => hash(it, 'base64url', 'sha512'))],
    ['violates', 'half of a digest', C, digested((it) => hash(it).slice(0, 22))],
    ['violates', 'digests in hex, later', 'deferred/deferred', digested((it) => hash(it, 'hex'))],
    ['legal', 'a disclosure with spaces', C, asText(0, b64('["c2FsdHNhbHRzYWx0c2FsdA", "Given Name", "Erika"]'))],
    ['legal', 'a decoy', C, decoy],
    ['legal', 'a disclosure with umlauts', C, one(([s, name]) => [s, name, 'Jürgen Groß 東京'])],
  ],
  'SDJWT-4.2.4.1-01': [
    ['violates', 'a digest that is text', C, sd((it) => (it.payload._sd = it.payload._sd[0]) as never)],
    ['violates', 'digests by name', C, sd((it) => (it.payload._sd = { ...it.payload._sd }) as never)],
    ['violates', 'digests in objects', C, sd((it) => (it.payload._sd = it.payload._sd.map((d: string) => ({ '...': d }))) as never)],
    ['violates', 'a null among digests', C, sd((it) => it.payload._sd.push(null))],
    ['violates', 'a number among digests', C, sd((it) => it.payload._sd.push(0))],
    ['violates', 'an empty text among digests', C, sd((it) => it.payload._sd.push(''))],
    ['violates', 'a word among digests', C, sd((it) => it.payload._sd.push('decoy'))],
    ['violates', 'digests in a text with commas', C, sd((it) => (it.payload._sd = it.payload._sd.join(',')) as never)],
    ['violates', '_sd that is null within', D, sd((it) => (it.payload.age_equal_or_over._sd = null) as never)],
    ['violates', 'a number among digests of a disclosure', C, sd((it) => discloses(it, it.payload, [salt, 'x_more', { _sd: [1] }]))],
    ['legal', 'a decoy', C, decoy],
    ['legal', 'an object of a decoy alone', C, sd((it) => (it.payload.x_more = { _sd: [it.digestOf('x')] }) as never)],
    ['legal', 'disclosures in another order', C, disclosuresTurned],
  ],
  'SDJWT-4.2.4.1-02': [
    // In what order the issuer has the claims cannot be seen, only that it is the same each time.
    [
      'warns',
      'digests in the order of the claims in one of ten',
      'disclosures-copies/credential',
      (it) => {
        it.json.credentials.forEach((_: unknown, at: number) => {
          it.jwt(`/credentials/${at}/credential`, (copy) => {
            const inOrder = copy.disclosures.map((one) => copy.digestOf(one)).filter((d) => copy.payload._sd.includes(d))
            copy.payload._sd = inOrder
          })
        })
      },
    ],
    ['legal', 'sorted digests', D, sd((it) => it.payload._sd.sort())],
    ['legal', 'digests sorted backwards', D, sd((it) => it.payload._sd.sort().reverse())],
    ['legal', 'disclosures in another order', D, disclosuresTurned],
  ],
  'SDJWT-4.2.4.2-01': [
    ['violates', 'a digest beside another member', D, sd((it) => (it.payload.nationalities[0].hint = 'EU') as never)],
    ['violates', 'a digest in a list', D, sd((it) => (it.payload.nationalities[0]['...'] = [it.payload.nationalities[0]['...']]) as never)],
    ['violates', 'a digest that is null', D, sd((it) => it.payload.nationalities.push({ '...': null }))],
    ['violates', 'a digest that is empty', D, sd((it) => it.payload.nationalities.push({ '...': '' }))],
    ['violates', 'a digest with a salt beside it', D, sd((it) => (it.payload.nationalities[1].salt = salt) as never)],
    ['violates', 'a digest that is a word', D, sd((it) => it.payload.nationalities.push({ '...': 'decoy' }))],
    ['violates', 'a digest beside another member in a disclosed list', C, sd((it) => discloses(it, it.payload, [salt, 'x_more', [{ '...': it.digestOf('y'), hint: 1 }]]))],
    ['legal', 'a decoy element', D, sd((it) => it.payload.nationalities.push({ '...': it.digestOf('y') }))],
    ['legal', 'an element in the open', D, sd((it) => it.payload.nationalities.push('CH'))],
    ['legal', 'an object in the open', D, sd((it) => it.payload.nationalities.push({ code: 'CH' }))],
  ],
  'SDJWT-7.1-01': [
    ['violates', 'a disclosure that nothing refers to', C, sd((it) => it.disclosures.push([salt, 'x_more', 1]))],
    // The digest that is left over may be a decoy: what can be seen is a disclosure without one.
    ['violates', 'a value changed after its digest', C, sd((it) => (it.disclosures[0][2] = 'Erna') as never)],
    ['violates', 'a digest forgotten', C, sd((it) => it.payload._sd.pop())],
    ['violates', 'an element that nothing refers to', D, sd((it) => it.disclosures.push([salt, 'CH']))],
    [
      'violates',
      'a digest in the header',
      C,
      sd((it) => {
        it.header._sd = [it.payload._sd.pop()]
      }),
    ],
    [
      'violates',
      'a disclosure that only its own kind refers to',
      C,
      sd((it) => {
        const inner = [salt, 'y', 1]
        it.disclosures.push(inner, ['c2FsdA', 'x', { _sd: [it.digestOf(inner)] }])
      }),
    ],
    ['violates', 'a digest forgotten in a second copy', 'batch/credential', jwt('/credentials/1/credential', (it) => it.payload._sd.pop())],
    ['violates', 'a digest forgotten, later', 'deferred/deferred', sd((it) => it.payload._sd.pop())],
    ['legal', 'a decoy', C, decoy],
    ['legal', 'one more disclosure', C, sd((it) => discloses(it, it.payload, [salt, 'x_more', 1]))],
    [
      'legal',
      'a disclosure within a disclosure',
      C,
      sd((it) => {
        const inner = [salt, 'y', 1]
        it.disclosures.push(inner)
        discloses(it, it.payload, ['b3RoZXJvdGhlcm90aGVy', 'x', { _sd: [it.digestOf(inner)] }])
      }),
    ],
  ],
  'SDJWT-7.1-02': [
    ['violates', 'a claim that is in the open too', C, sd((it) => (it.payload[it.disclosures[0][1]] = 'x') as never)],
    ['violates', 'a claim that is in two disclosures', C, sd((it) => discloses(it, it.payload, [salt, it.disclosures[0][1], 'other']))],
    ['violates', 'a part that is in the open too', D, sd((it) => (it.payload.age_equal_or_over['65'] = false) as never)],
    [
      'violates',
      'a part of a disclosed address that is in the open too',
      D,
      sd((it) => {
        const at = it.disclosures.findIndex((disclosure) => disclosure[1] === 'address')
        const [s, name, value] = it.disclosures[at]
        changed(it, at, [s, name, { ...value, locality: 'x' }])
      }),
    ],
    ['violates', 'a claim vct that is hidden too', C, sd((it) => discloses(it, it.payload, [salt, 'vct', 'other']))],
    ['violates', 'a claim in two disclosures, later', 'deferred/deferred', sd((it) => discloses(it, it.payload, [salt, it.disclosures[0][1], 'other']))],
    ['legal', 'one name at two depths', C, sd((it) => discloses(it, it.payload, [salt, 'x', { [it.disclosures[0][1]]: 1 }]))],
    [
      'legal',
      'two elements of one value',
      D,
      sd((it) => {
        const again = [salt, 'DE']
        it.disclosures.push(again)
        it.payload.nationalities.push({ '...': it.digestOf(again) })
      }),
    ],
    ['legal', 'more claims in the open', C, moreClaims],
  ],
  'SDJWT-7.2-01': [
    ['violates', 'a key binding JWT', C, sd((it) => (it.tail = `${encoded({ typ: 'kb+jwt', alg: 'ES256' })}.${encoded({ iat: 1, aud: 'x', nonce: 'y', sd_hash: 'z' })}.c2ln`) as never)],
    ['violates', 'a key binding JWT where nothing is hidden', 'plain/credential', sd((it) => (it.tail = `${encoded({ typ: 'kb+jwt', alg: 'ES256' })}.${encoded({ iat: 1 })}.c2ln`) as never)],
    ['violates', 'a key binding JWT in a second copy', 'batch/credential', jwt('/credentials/1/credential', (it) => (it.tail = `${encoded({ typ: 'kb+jwt', alg: 'ES256' })}.${encoded({ iat: 1 })}.c2ln`) as never)],
    ['violates', 'a key binding JWT, later', 'deferred/deferred', sd((it) => (it.tail = `${encoded({ typ: 'kb+jwt', alg: 'none' })}.${encoded({ iat: 1 })}.`) as never)],
    ['violates', 'a JWT of the issuer as the tail', C, sd((it) => (it.tail = `${encoded({ alg: 'ES256' })}.${encoded({})}.c2ln`) as never)],
    ['legal', 'nothing hidden, and nothing behind', 'plain/credential', moreClaims],
    ['legal', 'disclosures in another order', C, disclosuresTurned],
    ['legal', 'one more disclosure', C, sd((it) => discloses(it, it.payload, [salt, 'x_more', 1]))],
  ],
}
