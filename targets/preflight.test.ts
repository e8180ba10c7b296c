import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Front, type Interloper, startFront } from '../interop/front/front.ts'
import { startMock } from '../mock-server/server.ts'
import { loadTarget } from './load-target.ts'
import { preflight } from './preflight.ts'

const rightLogin = { username: 'erika', password: 'correct-horse-battery-staple' }

function fileOf({ environment, offersUrl }: Front, changes: object = {}): string {
  return JSON.stringify({
    offers: { kind: 'http', url: `${offersUrl}?grant={grant}&txCode={txCode}` },
    client: environment.client,
    login: rightLogin,
    trust: { insecureHttp: true },
    timeoutSeconds: 2,
    ...changes,
  })
}

async function legsOf(source: string): Promise<readonly string[]> {
  const legs = await preflight(await loadTarget(source, {}))
  return legs.map(({ what, state, detail }) => `${what} ${state}: ${detail}`)
}

async function withFront(changes: object, interloper?: Interloper): Promise<string> {
  await using front = await startFront(interloper)
  return (await legsOf(fileOf(front, changes))).join('\n')
}

test('everything works, and what the issuer does not offer is listed', async () => {
  const legs = await withFront({})
  assert.match(legs, /^offer works: link, .*pre-authorized_code/m)
  assert.match(legs, /^metadata works: of http:/m)
  assert.match(legs, /^sign-in works: an authorization code came/m)
  assert.doesNotMatch(legs, /fails/)
})

test('TLS is told with protocol and expiry, and a CA that is missing is', async () => {
  await using mock = await startMock()
  const env = { VCISPEC_CONTROL_URL: mock.controlUrl ?? '' }
  const trusted = await preflight(
    await loadTarget(JSON.stringify({ trust: { ca: mock.caPath } }), env),
  )
  const tls = trusted.find(({ what }) => what === 'TLS')
  assert.match(tls?.detail ?? '', /TLSv1\.3, certificate until \d{4}-\d{2}-\d{2}/)
  const { credentialIssuer } = await mock.createEnvironment()
  const [, strange] = await preflight(await loadTarget(JSON.stringify({ credentialIssuer }), {}))
  assert.equal(strange?.state, 'fails')
  assert.match(`${strange?.detail} ${strange?.hint}`, /TLS with .* failed.*--ca/)
})

test('a certificate that wallets turn away from is told, and the rest is tried all the same', async () => {
  await using mock = await startMock({ faults: ['server certificate that has expired'] })
  const env = { VCISPEC_CONTROL_URL: mock.controlUrl ?? '' }
  const legs = await preflight(
    await loadTarget(JSON.stringify({ trust: { ca: mock.caPath } }), env),
  )
  const tls = legs.find(({ what }) => what === 'TLS')
  assert.deepEqual([tls?.state, /CERT_HAS_EXPIRED/.test(tls?.detail ?? '')], ['fails', true])
  assert.equal(legs.find(({ what }) => what === 'sign-in')?.state, 'works')
})

test('says what stands in the way of a sign-in', async () => {
  const wrong = await withFront({ login: { ...rightLogin, password: 'wrong' } })
  assert.match(wrong, /^sign-in fails: /m)
  const none = await withFront({ login: undefined })
  assert.match(none, /^sign-in fails: The page asks for a password, and the target names no login/m)
  const broken = await withFront({ login: { command: 'false' } })
  assert.match(broken, /^sign-in fails: Nobody signed in: "false" ended with 1/m)
})

test('says what stands in the way of an offer', async () => {
  const dead = await withFront({ offers: { kind: 'http', url: 'http://127.0.0.1:1/' } })
  assert.match(dead, /^offer fails: No offer could be made: No connection/m)
  assert.equal(dead.split('\n').length, 1, 'without an offer nobody knows the issuer')
  const cannot = `'${process.execPath}' -e 'console.log("{\\"cannot\\": \\"closed\\"}")'`
  const closed = await withFront({ offers: { kind: 'command', run: cannot } })
  assert.match(closed, /^offer not offered: closed/m)
})

test('metadata that is elsewhere, or nowhere, is said', async () => {
  const isMetadata = (url = '') => url.startsWith('/.well-known/openid-credential-issuer/')
  const nowhere = await withFront({}, (request, response) => {
    if (!isMetadata(request.url)) return false
    response.writeHead(404).end()
    return true
  })
  assert.match(
    nowhere,
    /^metadata fails: "http[^"]*openid-credential-issuer[^"]*" was refused with 404/m,
  )
})
