import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededLogin } from '../seed/seed.ts'
import {
  authorizationParameters,
  authorize,
  cookieOf,
  openBench,
  pkce,
  redeemCode,
  signInIdOf,
} from '../testing/wallet.ts'

const scope = 'p1:provision:credentials:staff-pass'

async function ask(more: Record<string, unknown>) {
  const bench = await openBench()
  const parameters = authorizationParameters(bench, pkce().challenge, { scope, ...more })
  const answer = await bench.agent.get(bench.authorizationUrl(parameters))
  const { location } = answer.headers
  return { answer, sentBack: location ? new URL(location).searchParams : undefined, bench }
}

test('asks who the user is before any code is given', async () => {
  const { answer } = await ask({})
  assert.equal(answer.status, 200)
  assert.match(answer.text, /<label for="password">/)
  assert.equal(answer.headers['cache-control'], 'no-store')
})

test('sends the browser back with code, state and issuer', async () => {
  const bench = await openBench()
  const { location } = await authorize(bench, { scope })
  assert.equal(`${location.origin}${location.pathname}`, bench.environment.client.redirectUri)
  assert.equal(location.searchParams.get('state'), 'a b&c')
  assert.equal(location.searchParams.get('iss'), bench.environment.authorizationServer)
  assert.ok(location.searchParams.get('code'))
})

test('shows a page, and redirects nowhere, for a client or an address that is not registered', async () => {
  for (const more of [
    { redirect_uri: 'https://evil.example/cb' },
    { redirect_uri: 'https://wallet.example/cb/' },
    { redirect_uri: undefined },
    { client_id: 'stranger' },
  ]) {
    const { answer } = await ask(more)
    assert.equal(answer.status, 400)
    assert.equal(answer.headers.location, undefined)
    assert.match(answer.headers['content-type'] ?? '', /^text\/html/)
  }
})

for (const [what, more, error] of [
  ['another response type', { response_type: 'token' }, 'unsupported_response_type'],
  ['no response type', { response_type: undefined }, 'invalid_request'],
  ['no code_challenge', { code_challenge: undefined }, 'invalid_request'],
  ['the plain method', { code_challenge_method: 'plain' }, 'invalid_request'],
  ['no method, which means plain', { code_challenge_method: undefined }, 'invalid_request'],
  ['a challenge that is no digest', { code_challenge: 'short' }, 'invalid_request'],
  ['nothing this server has', { scope: 'unheard-of' }, 'invalid_scope'],
  ['another resource', { resource: 'https://other.example' }, 'invalid_target'],
  ['a request object', { request: 'e30.e30.' }, 'request_not_supported'],
  ['details that are no JSON', { authorization_details: '[' }, 'invalid_authorization_details'],
] as const) {
  test(`tells the wallet, by redirect, of ${what}`, async () => {
    const { answer, sentBack } = await ask(more)
    assert.equal(answer.status, 303)
    assert.equal(sentBack?.get('error'), error)
    assert.equal(sentBack?.get('state'), 'a b&c')
    assert.match(sentBack?.get('iss') ?? '', /\/as$/)
  })
}

test('refuses a parameter that is there twice', async () => {
  const bench = await openBench()
  const url = bench.authorizationUrl(authorizationParameters(bench, pkce().challenge, { scope }))
  const twice = await bench.agent.get(`${url}&scope=x`)
  assert.match(twice.headers.location ?? '', /error=invalid_request/)
  assert.equal((await bench.agent.get(url)).status, 200)
})

test('ignores scopes and parameters that nobody knows', async () => {
  const { answer } = await ask({ scope: `${scope} x-unknown-scope-123`, x_probe: '1' })
  assert.equal(answer.status, 200)
})

test('takes an authorization request by form as well', async () => {
  const bench = await openBench()
  const parameters = authorizationParameters(bench, pkce().challenge, { scope })
  assert.equal((await bench.post('/as/authorize', parameters)).status, 200)
})

test('keeps a wrong password out, and lets the right one in on the same page', async () => {
  const { answer: page, bench } = await ask({})
  const wrong = await bench.signIn(page, { username: 'erika', password: '"><b>' })
  assert.equal(wrong.status, 400)
  assert.match(wrong.text, /role="alert"/)
  const right = await bench.signIn(page)
  assert.equal(right.status, 200)
  assert.match(right.text, /Staff Pass/)
})

test('a user who declines sends the wallet away with an error, once', async () => {
  const { answer: page, bench } = await ask({})
  await bench.signIn(page)
  const denied = await bench.decide(page, 'deny')
  const sentBack = new URL(denied.headers.location ?? '').searchParams
  assert.deepEqual(
    ['error', 'state', 'code'].map((name) => sentBack.get(name)),
    ['access_denied', 'a b&c', null],
  )
  const again = await bench.decide(page, 'allow')
  assert.deepEqual([again.status, again.headers.location], [400, undefined])
})

test('a disabled user does not sign in, an enabled one does', async () => {
  const { answer: page, bench } = await ask({})
  const users = bench.environment.store.collection('users')
  const enable = async (enabled: boolean) => {
    for (const { id } of await users.list()) await users.update(id, (it) => ({ ...it, enabled }))
  }
  await enable(false)
  assert.match((await bench.signIn(page)).text, /username or the password is wrong/)
  assert.equal((await bench.decide(page, 'allow')).status, 400)
  await enable(true)
  await bench.signIn(page)
  assert.equal((await bench.decide(page, 'allow')).status, 303)
})

test('a parameter without a value is as good as none', async () => {
  const none = { state: '', resource: '', dpop_jkt: '', response_mode: '', request: '' }
  const { answer, bench } = await ask({ ...none, request_uri: '' })
  assert.equal(answer.status, 200, answer.text)
  const { location } = await authorize(bench, { scope, state: '' })
  assert.equal(location.searchParams.has('state'), false)
})

test('a required scope of the offer can be asked for, with the offer', async () => {
  const bench = await openBench()
  const { issuerState } = await bench.offer({
    grantTypes: ['authorization_code'],
    requiredScopes: ['hr:read'],
  })
  const wanted = `${scope} hr:read`
  const known = await redeemCode(
    bench,
    await authorize(bench, { scope: wanted, issuer_state: issuerState }),
  )
  assert.equal(known.body.scope, wanted)
  const alone = await redeemCode(bench, await authorize(bench, { scope: wanted }))
  assert.equal(alone.body.scope, scope)
})

test('under a custom domain the way by the other URLs is as good', async () => {
  const bench = await openBench([], { options: { formats: [], customDomain: 'id.acme.example' } })
  for (const host of ['id.acme.example', 'mock.example']) {
    const at = (path: string) => (host === 'mock.example' ? `${bench.base}${path}` : path)
    const parameters = new URLSearchParams(
      authorizationParameters(bench, pkce().challenge, { scope }) as Record<string, string>,
    )
    const page = await bench.agent.get(`${at('/as/authorize')}?${parameters}`).set({ host })
    const action = /action="([^"]+)"/.exec(page.text)?.[1] ?? ''
    const url = new URL(action, `https://${host}${at('/as/authorize')}`)
    assert.equal(url.host, host)
    const { username, password } = seededLogin
    const signedIn = await bench.agent
      .post(url.pathname)
      .set({ host, cookie: cookieOf(page) })
      .type('form')
      .send({ sign_in: signInIdOf(page), username, password })
    assert.match(signedIn.text, /Allow your wallet/)
  }
})

test('nobody decides before they signed in, nor what nobody asked', async () => {
  const { answer: page, bench } = await ask({})
  assert.equal((await bench.decide(page, 'allow')).status, 400)
  await bench.signIn(page)
  const undecided = await bench.decide(page, 'perhaps')
  assert.equal(undecided.status, 200)
  assert.match(undecided.text, /value="allow"/)
})

test('a form is worth nothing in another browser', async () => {
  const { answer: page, bench } = await ask({})
  const stranger = await bench.agent
    .post(`${bench.base}/as/sign-in`)
    .type('form')
    .send({ sign_in: signInIdOf(page), username: 'erika', password: 'x' })
  assert.equal(stranger.status, 403)
  assert.match(page.headers['set-cookie']?.[0] ?? '', /HttpOnly; SameSite=Lax; Secure$/)
})

test('notes in the journal which demand a request did not meet', async () => {
  const { bench } = await ask({ code_challenge_method: 'plain' })
  const [problem] = bench.environment.journal.entries.at(-1)?.problems ?? []
  assert.equal(problem?.demand, 'code-challenge-method')
})
