import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { text as textOf } from 'node:stream/consumers'
import { after, describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { encodeCbor } from '../../protocol/cbor.ts'
import { routes } from '../http/auth-router.ts'
import { assertNothingGiven, assertSpecified } from '../testing/auth/assert-refusal.ts'
import { type RightRequest, rightRequest, rightRequests } from '../testing/auth/right-requests.ts'
import {
  formText,
  given,
  openSurface,
  type Pairs,
  type SurfaceRequest,
} from '../testing/auth/surface.ts'

const usual = await openSurface()
const several = await openSurface({
  authorizationServers: 'several',
  attestationChallenges: 'required',
})
after(() => Promise.all([usual, several].map((each) => each[Symbol.asyncDispose]())))

const surfaceOf = ({ options }: RightRequest) => (options ? several : usual)

/** A right request of which one thing is wrong. */
type Change = (right: SurfaceRequest) => SurfaceRequest

/** Every change is refused with this status and error, and the right request is served after all of them. */
async function refuses(
  endpoint: RightRequest,
  changes: Readonly<Record<string, Change>>,
  status: number,
  error: string | undefined,
): Promise<void> {
  const surface = surfaceOf(endpoint)
  const right = await rightRequest(endpoint, surface)
  for (const [name, change] of Object.entries(changes)) {
    const before = await given(surface.bench)
    const answer = await surface.send(change(right))
    const what = `${endpoint.name}: ${name}`
    assertSpecified(answer, what)
    assert.deepEqual([answer.status, answer.body?.error], [status, error], what)
    assertNothingGiven(before, await given(surface.bench), what)
  }
  assert.equal((await surface.send(right)).status, endpoint.served, endpoint.name)
}

const withHeader =
  (name: string, value: string): Change =>
  (right) => ({ ...right, headers: [...(right.headers ?? []), [name, value]] })

const asText =
  (change: (text: string) => string | Uint8Array, type?: string): Change =>
  ({ form, json, headers = [], ...right }) => ({
    ...right,
    headers: [
      ...headers,
      ['content-type', type ?? (form ? 'application/x-www-form-urlencoded' : 'application/json')],
    ],
    text: change(json ? JSON.stringify(json) : formText(form ?? [])),
  })

const bodies = rightRequests.filter(({ method }) => method === 'POST')
const reading = bodies.filter(({ malformed }) => malformed !== undefined)
const forms = reading.filter(({ path }) => !path.startsWith('/openid4vci'))
const jsons = reading.filter(({ path }) => path.startsWith('/openid4vci'))

test('there is a right request for everything that is posted', () => {
  const posted = routes.filter(({ methods }) => methods.includes('POST'))
  const known = rightRequests.map(({ path }) => `/:environmentId${path}`)
  assert.deepEqual(
    posted.map(({ path }) => path).filter((path) => !known.includes(path)),
    [],
    'add it to mock-server/testing/auth/right-requests.ts',
  )
})

describe('another method is refused with the list of right ones', () => {
  for (const { path, methods } of routes) {
    test(path, async () => {
      for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'GET', 'POST']) {
        if (methods.some((right) => right === method)) continue
        const there = path
          .replace(':environmentId', usual.bench.environment.id)
          .replaceAll(/:\w+/g, 'x')
        const answer = await usual.send({ method, path: there })
        assertSpecified(answer, `${method} ${path}`)
        assert.equal(answer.status, 405)
        assert.deepEqual(
          (answer.headers.allow ?? '').split(', ').filter((name) => name !== 'HEAD'),
          methods,
        )
      }
    })
  }
})

describe('what nobody knows is ignored', () => {
  for (const endpoint of rightRequests) {
    test(endpoint.name, async () => {
      const surface = surfaceOf(endpoint)
      const right = await rightRequest(endpoint, surface)
      const unknown: Pairs = [
        ['x-unheard-of', '<script>alert(1)</script>'],
        ['__proto__', '{"x":1}'],
        ['constructor', 'x'],
        ['x'.repeat(2000), 'ü\u0000\r\n"'],
      ]
      const answer = await surface.send({
        ...right,
        query: [...(right.query ?? []), ...unknown],
        headers: [...(right.headers ?? []), ['x-unheard-of', "' OR 1=1 --"]],
        ...(right.form && { form: [...right.form, ...unknown] }),
        ...(right.json && { json: { ...right.json, ...Object.fromEntries(unknown) } }),
      })
      assert.equal(answer.status, endpoint.served, answer.text)
    })
  }
})

describe('a body beyond the limit is refused as too large', () => {
  for (const endpoint of bodies) {
    test(endpoint.name, () =>
      refuses(
        endpoint,
        {
          'a megabyte and more': asText(() => 'x'.repeat(1024 * 1024 + 1)),
          'a gigabyte, zipped': (right) =>
            withHeader('content-encoding', 'gzip')(asText(() => bomb)(right)),
        },
        413,
        'invalid_request',
      ),
    )
  }
})

const bomb = gzipSync(Buffer.alloc(50_000_000, 'x'))

describe('a body that cannot be decoded is refused', () => {
  for (const endpoint of bodies) {
    test(`${endpoint.name}, as of another encoding`, () =>
      refuses(
        endpoint,
        {
          'an unknown content coding': withHeader('content-encoding', 'rot13'),
          'an unknown charset': asText((text) => text, 'application/json; charset=ebcdic-us'),
        },
        415,
        'invalid_request',
      ))
    test(`${endpoint.name}, as broken`, () =>
      refuses(
        endpoint,
        {
          'no gzip': (right) =>
            withHeader('content-encoding', 'gzip')(asText((text) => text || 'x')(right)),
          'half a gzip': (right) =>
            withHeader('content-encoding', 'gzip')(asText(() => bomb.subarray(0, 500))(right)),
        },
        400,
        'invalid_request',
      ))
  }
})

const cbor = encodeCbor({ grant_type: 'x', credential_configuration_id: 'x', proofs: { jwt: [] } })

describe('another media type is refused', () => {
  const changes: Readonly<Record<string, Change>> = {
    'plain text': asText((text) => text, 'text/plain'),
    'no media type': asText((text) => text, ''),
    'what is no media type': asText((text) => text, ';;;/'),
    multipart: asText(() => '--x\r\n\r\n--x--', 'multipart/form-data; boundary=x'),
    XML: asText(
      () => '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>',
      'text/xml',
    ),
    CBOR: asText(() => cbor, 'application/cbor'),
    'CBOR that never ends': asText(() => Buffer.from('bf61789f9f9f', 'hex'), 'application/cbor'),
  }
  for (const endpoint of reading) {
    const swapped = endpoint.path.startsWith('/openid4vci')
      ? 'application/x-www-form-urlencoded'
      : 'application/json'
    test(endpoint.name, () =>
      refuses(
        endpoint,
        { ...changes, 'form for JSON, or JSON for a form': asText((text) => text, swapped) },
        400,
        endpoint.malformed,
      ),
    )
  }
})

describe('a form with a parameter twice is refused', () => {
  for (const endpoint of forms) {
    test(endpoint.name, async () => {
      const { form = [] } = await rightRequest(endpoint, surfaceOf(endpoint))
      const names = [...form.map(([name]) => name), 'x-unheard-of', 'ü"\\', '__proto__']
      const twice =
        (name: string, same: boolean): Change =>
        (right) => ({
          ...right,
          form: [
            ...(right.form ?? []),
            ...(form.some(([known]) => known === name) ? [] : [[name, 'x'] as const]),
            [name, same ? (new Map(form).get(name) ?? 'x') : 'another'],
          ],
        })
      const changes = names.flatMap((name) => [
        [`${name} twice the same`, twice(name, true)],
        [`two of ${name}`, twice(name, false)],
      ])
      await refuses(endpoint, Object.fromEntries(changes), 400, 'invalid_request')
    })
  }
})

describe('a form that is no UTF-8 is refused', () => {
  for (const endpoint of forms) {
    test(endpoint.name, () =>
      refuses(
        endpoint,
        {
          'a byte that begins nothing': asText((text) =>
            Buffer.concat([Buffer.from(`${text}&x-unheard-of=`), Buffer.from([0xff])]),
          ),
        },
        400,
        'invalid_request',
      ),
    )
  }
})

describe('JSON that is malformed is refused', () => {
  const bodiesOfNone = {
    nothing: '',
    'half an object': '{"a":',
    'no JSON': 'credential',
    'a list': '[]',
    text: '"x"',
    'a number': '1e999',
    null: 'null',
    'two objects': '{}{}',
    'a byte order mark': '\ufeff',
    'a hundred thousand lists': '['.repeat(100_000),
    'deep lists in an object': `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    NaN: '{"a":NaN}',
    'a comment': '{/**/}',
  }
  for (const endpoint of jsons) {
    test(endpoint.name, () =>
      refuses(
        endpoint,
        {
          ...Object.fromEntries(
            Object.entries(bodiesOfNone).map(([name, body]) => [name, asText(() => body)]),
          ),
          'a member twice': asText((text) => `${text.slice(0, -1)},${text.slice(1)}`),
          'a member twice inside': asText((text) => `${text.slice(0, -1)},"x":{"y":1,"y":2}}`),
          'a member twice, once escaped': asText(
            (text) => `${text.slice(0, -1)},"x":1,"\\u0078":2}`,
          ),
          'bytes that are no UTF-8': asText((text) =>
            Buffer.concat([
              Buffer.from(`${text.slice(0, -1)},"x":"`),
              Buffer.from([0xff, 0xfe, 0x22, 0x7d]),
            ]),
          ),
        },
        400,
        endpoint.malformed,
      ),
    )
  }
})

describe('a header beyond the limit is refused as too large', () => {
  for (const endpoint of rightRequests) {
    test(endpoint.name, () =>
      refuses(endpoint, { '20 kB': withHeader('x-huge', 'x'.repeat(20_000)) }, 431, undefined),
    )
  }
})

describe('a path that leads nowhere is refused', () => {
  for (const path of [
    '/%',
    '/%ff/as/token',
    '/%00',
    '/..%2f..%2fetc',
    `/${'x/'.repeat(3000)}`,
    '/__proto__/as/token',
    '//',
  ]) {
    test(JSON.stringify(path.slice(0, 30)), async () => {
      for (const method of ['GET', 'POST']) {
        const answer = await usual.send({ method, path })
        assertSpecified(answer, path)
        assert.ok([400, 404].includes(answer.status), String(answer.status))
      }
    })
  }
})

test('what is no HTTP is refused, and the next client is served', async () => {
  const { id } = usual.bench.environment
  const head = 'host: x\r\nconnection: close\r\n'
  for (const bytes of [
    '\0\0\0\0',
    'GET / HTTP/9.9\r\n\r\n',
    `POST /${id}/as/token HTTP/1.1\r\nconnection: close\r\n\r\n`,
    `POST /${id}/as/token HTTP/1.1\r\n${head}content-length: -1\r\n\r\n`,
    `POST /${id}/as/token HTTP/1.1\r\n${head}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
    `POST /${id}/as/token HTTP/1.1\r\n${head}transfer-encoding: chunked\r\n\r\nzz\r\n`,
    `POST http://[/${id}/as/token HTTP/1.1\r\n${head}content-length: 0\r\n\r\n`,
    `PUT http://x:99999/${id}/as/authorize HTTP/1.1\r\n${head}content-length: 0\r\n\r\n`,
    `POST http://mock.example/${id}/as/token HTTP/1.1\r\n${head}dpop: a.b.c\r\ncontent-length: 0\r\n\r\n`,
    `POST //${id}/as/token HTTP/1.1\r\n${head}content-length: 0\r\n\r\n`,
  ]) {
    const socket = connect(usual.port, '127.0.0.1')
    socket.end(bytes)
    const answer = await textOf(socket)
    assert.match(answer, /^HTTP\/1\.1 4\d\d /, JSON.stringify(bytes))
    assert.doesNotMatch(answer, /Express|at file:/, JSON.stringify(bytes))
  }
  const answer = await usual.send({ method: 'GET', path: `/${id}/openid4vci/keys` })
  assert.equal(answer.status, 200)
})
