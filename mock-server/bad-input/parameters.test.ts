import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, describe, test } from 'node:test'
import {
  CompactEncrypt,
  type CompactJWEHeaderParameters,
  exportJWK,
  generateKeyPair,
  importJWK,
} from 'jose'
import { routes } from '../http/auth-router.ts'
import { assertNothingGiven, assertSpecified } from '../testing/auth/assert-refusal.ts'
import { rightRequest, rightRequests } from '../testing/auth/right-requests.ts'
import { given, openSurface, type Pairs, type SurfaceRequest } from '../testing/auth/surface.ts'

const surface = await openSurface()
const { bench, send } = surface
after(() => surface[Symbol.asyncDispose]())

async function right(name: string): Promise<SurfaceRequest> {
  const found = rightRequests.find((request) => request.name === name)
  assert.ok(found, name)
  return rightRequest(found, surface)
}

/** @returns the answer to a request by which nobody is given anything. */
async function refused(request: SurfaceRequest, what: string) {
  const before = await given(bench)
  const answer = await send(request)
  assertSpecified(answer, what)
  assertNothingGiven(before, await given(bench), what)
  return answer
}

describe('a parameter of the authorization request is there once', () => {
  for (const name of ['authorization request by GET', 'authorization request by POST']) {
    test(name, async () => {
      const request = await right(name)
      const parameters = request.query ?? request.form ?? []
      const twice = (parameter: string): SurfaceRequest => {
        const all = [...parameters, [parameter, 'x'], [parameter, 'x']] as Pairs
        return request.query ? { ...request, query: all } : { ...request, form: all }
      }
      for (const parameter of ['client_id', 'redirect_uri']) {
        const answer = await refused(twice(parameter), parameter)
        assert.equal(answer.status, 400, parameter)
        assert.equal(answer.headers.location, undefined, parameter)
      }
      for (const parameter of [
        'state',
        'scope',
        'response_type',
        'x-unheard-of',
        'ü"\\\n',
        'x'.repeat(3000),
      ]) {
        const { status, headers } = await refused(twice(parameter), parameter)
        assert.equal(status, 303, parameter)
        const sentBack = new URL(headers.location ?? '')
        assert.equal(sentBack.origin, 'https://wallet.example')
        assert.equal(sentBack.searchParams.get('error'), 'invalid_request')
      }
    })
  }
})

describe('a form of somebody else is refused', () => {
  for (const name of ['sign-in form', 'consent form']) {
    test(name, async () => {
      const request = await right(name)
      const replaced = (value: string): Pairs =>
        (request.form ?? []).map(([key, old]) => [key, key === 'sign_in' ? value : old])
      const other = createHash('sha256').update('another browser').digest('base64url')
      const wrong: readonly (readonly [string, number, Partial<SurfaceRequest>])[] = [
        ['no cookie', 403, { headers: [] }],
        [
          'the cookie of another browser',
          403,
          { headers: [['cookie', `vcispec-browser=${other}`]] },
        ],
        ['a cookie that is none', 403, { headers: [['cookie', ';;=; vcispec-browser']] }],
        ['an unknown sign-in', 400, { form: replaced('made up') }],
        ['a sign-in that is a member of objects', 400, { form: replaced('__proto__') }],
        ['an empty sign-in', 400, { form: replaced('') }],
        ['no sign-in', 400, { form: [] }],
        ['JSON', 400, { form: undefined, json: { sign_in: 'x' } } as never],
      ]
      for (const [what, status, change] of wrong) {
        const answer = await refused({ ...request, ...change }, what)
        assert.equal(answer.status, status, what)
        assert.match(answer.headers['content-type'] ?? '', /^text\/html/, what)
      }
      assert.ok((await send(request)).status < 400)
    })
  }

  test('a password that is not the user’s', async () => {
    const request = await right('sign-in form')
    for (const password of ['', 'x'.repeat(100_000), "' OR 1=1 --", '<script>alert(1)</script>']) {
      const form = (request.form ?? []).map(
        ([name, value]) => [name, name === 'password' ? password : value] as const,
      )
      const answer = await refused({ ...request, form }, password.slice(0, 40))
      assert.match(answer.text, /The username or the password is wrong/)
    }
  })
})

describe('an Authorization header without a token of ours is challenged', () => {
  for (const name of ['credential request', 'deferred credential request', 'notification']) {
    test(name, async () => {
      const request = await right(name)
      const [[, authorization = ''] = []] = request.headers ?? []
      const token = authorization.slice('Bearer '.length)
      const none = `${btoa('{"alg":"none"}')}.${btoa(JSON.stringify({ sub: 'erika' }))}.`
      for (const value of [
        ...['', 'Bearer', 'Bearer ', `Basic ${btoa('a:b')}`, `Bearer ${token}x`, `Token ${token}`],
        ...[
          token,
          `Bearer ${token} ${token}`,
          `Bearer "${token}"`,
          `Bearer ${none}`,
          'Bearer __proto__',
        ],
        ...[`Bearer ${'x'.repeat(10_000)}`, `DPoP ${token}`, `Bearer ${token},Bearer ${token}`],
      ]) {
        const headers = value === '' ? [] : [['authorization', value] as const]
        const { status, headers: sent } = await refused({ ...request, headers }, value)
        assert.equal(status, 401, value)
        assert.match(sent['www-authenticate'] ?? '', /^(Bearer|DPoP) realm=/, value)
      }
      const query: Pairs = [['access_token', token]]
      const inQuery = await refused({ ...request, headers: [], query }, 'in the query')
      assert.equal(inQuery.status, 401)
    })
  }
})

describe('an encrypted request that cannot be opened is refused', () => {
  for (const name of ['credential request', 'deferred credential request']) {
    test(name, async () => {
      const request = await right(name)
      const metadata = await send({
        method: 'GET',
        path: `/.well-known/openid-credential-issuer${bench.base}`,
      })
      const { credential_request_encryption: offered } = metadata.body as never as {
        credential_request_encryption: { jwks: { keys: [{ kid: string; alg: string; x: string }] } }
      }
      const [key] = offered.jwks.keys
      const foreign = await exportJWK((await generateKeyPair('ECDH-ES')).publicKey)
      const seal = async (
        header: object = {},
        to: object = key,
        text = JSON.stringify(request.json),
      ) =>
        new CompactEncrypt(Buffer.from(text))
          .setProtectedHeader({
            ...{ alg: key.alg, enc: 'A128GCM', kid: key.kid },
            ...header,
          } as CompactJWEHeaderParameters)
          .encrypt(await importJWK(to, key.alg))
      const sound = await seal()
      const [head = '', ...rest] = sound.split('.')
      const header = JSON.parse(Buffer.from(head, 'base64url').toString())
      const under = (more: object) => [encoded({ ...header, ...more }), ...rest].join('.')
      const wrong: Readonly<Record<string, string>> = {
        nothing: '',
        text: 'x',
        'five empty parts': '....',
        'a JWT': `${encoded({ alg: 'none' })}.${encoded(request.json)}.`,
        'six parts': `${sound}.AAAA`,
        'four parts': sound.slice(0, sound.lastIndexOf('.')),
        'another key': await seal({}, foreign),
        'a tag of zeros': `${sound.slice(0, sound.lastIndexOf('.'))}.AAAAAAAAAAAAAAAAAAAAAA`,
        'another header': under({ x: 1 }),
        'alg dir': under({ alg: 'dir' }),
        'alg none': under({ alg: 'none' }),
        'a password': under({ alg: 'PBES2-HS256+A128KW', p2c: 2_000_000_000, p2s: 'AAAA' }),
        'an unlisted enc': under({ enc: 'A128CBC-HS256' }),
        'an unknown zip': under({ zip: 'XZ' }),
        'an unknown critical header': under({ crit: ['x'], x: 1 }),
        'no epk': under({ epk: undefined }),
        'an epk beside the curve': under({ epk: { ...header.epk, y: header.epk.x } }),
        'an epk of another curve': under({ epk: { kty: 'OKP', crv: 'X25519', x: key.x } }),
        'an epk that is text': under({ epk: 'x' }),
        'another kid': under({ kid: '../../etc/passwd' }),
        'a kid that is none': under({ kid: null }),
        'a megabyte, compressed': await seal({ zip: 'DEF' }, key, `"${'x'.repeat(1_000_000)}"`),
        'a huge header': under({ x: 'x'.repeat(300_000) }),
      }
      const type = ['content-type', 'application/jwt'] as const
      const { json: _, ...bare } = request
      const sealed = (text: string): SurfaceRequest => ({
        ...bare,
        headers: [...(request.headers ?? []), type],
        text,
      })
      for (const [what, text] of Object.entries(wrong)) {
        const answer = await refused(sealed(text), what)
        assert.deepEqual(
          [answer.status, answer.body?.error],
          [400, 'invalid_encryption_parameters'],
          what,
        )
      }
      const nested = await refused(sealed(await seal({ cty: 'JWT' }, key, sound)), 'a JWE in a JWE')
      assert.equal(nested.body?.error, 'invalid_credential_request')
      assert.ok((await send(sealed(sound))).status < 300)
    })
  }
})

describe('what only reads takes any headers, and any query', () => {
  for (const { path, methods } of routes.filter(({ methods }) => !methods.includes('POST'))) {
    test(path, async () => {
      const { reference = '' } = await bench.offer()
      const there = path
        .replace(':environmentId', bench.environment.id)
        .replace(':reference', reference)
        .replaceAll(/:\w+/g, 'x')
      const method = methods[0] ?? 'GET'
      const usually = await send({ method, path: there })
      for (const headers of [
        ...['application/jwt;q=x', ';;;', '*/*;q=9e999', `${'application/jwt,'.repeat(500)}`],
        'application/statuslist+cwt, \u00ff',
      ].map((accept): Pairs => [['accept', accept]])) {
        assertSpecified(await send({ method, path: there, headers }), path)
      }
      for (const [name, value] of [
        ['accept-language', `${'x-'.repeat(2000)}, de;q=2, *;q=-1, ;;`],
        ['accept-encoding', 'gzip;q=NaN, rot13, *;q=0'],
        ['if-none-match', '*'],
        ['range', 'bytes=0-0,5-,-9999999999'],
        ['x-http-method-override', 'DELETE'],
      ] as const) {
        const answer = await send({ method, path: there, headers: [[name, value]] })
        assertSpecified(answer, `${path} ${name}`)
        assert.equal(answer.status, usually.status, name)
      }
      const query: Pairs = [
        ['x-unheard-of', 'ü"'],
        ['x-unheard-of', ''],
        ['__proto__', 'x'],
      ]
      assert.equal((await send({ method, path: there, query })).status, usually.status)
      const body = await send({ method, path: there, json: { grant_type: 'x' } })
      assert.equal(body.status, usually.status)
    })
  }
})

test('an offer is told to whoever has its address, and to nobody else', async () => {
  const { reference = '' } = await bench.offer()
  for (const guess of [
    ...['x', '__proto__', 'constructor', '%00', '%2e%2e', reference.slice(0, -1), `${reference}x`],
    ...[reference.toUpperCase(), `${reference}%00`, 'x'.repeat(5000), '%C3%BC'],
  ]) {
    const answer = await refused({ method: 'GET', path: `${bench.base}/offers/${guess}` }, guess)
    assert.deepEqual([answer.status, answer.body?.error], [404, 'not_found'], guess)
  }
})

describe('members that every object has are unknown values like others', () => {
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    test(name, async () => {
      const token = await tokenWithIdentifiers()
      const ask = async (json: object) =>
        (
          await refused(
            {
              method: 'POST',
              path: `${bench.base}/openid4vci/credentials`,
              headers: [['authorization', `Bearer ${token}`]],
              json: { ...json },
            },
            name,
          )
        ).body?.error
      const proofs = { jwt: [(await bench.proof(await bench.nonce())).jwt] }
      assert.equal(
        await ask({ credential_configuration_id: name, proofs }),
        'unknown_credential_configuration',
      )
      assert.equal(
        await ask({ credential_identifier: name, proofs }),
        'unknown_credential_identifier',
      )
    })
  }
})

/** Whose answer named credential identifiers. */
async function tokenWithIdentifiers(): Promise<string> {
  const made = await bench.offer()
  const detail = {
    type: 'openid_credential',
    locations: [bench.environment.credentialIssuer],
    credential_configuration_id: made.offeredTypeIds[0],
  }
  const { body } = await bench.redeem(made, { authorization_details: JSON.stringify([detail]) })
  assert.ok(body.authorization_details)
  return body.access_token
}

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
