import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type Answer,
  type Asked,
  codeOffer,
  rightIssuer,
  scriptedIssuer,
} from '../http/scripted-issuer.ts'
import { signInWith } from '../sign-in/sign-in-form.ts'

const serverRoute = 'GET /.well-known/oauth-authorization-server/tenant'
const withPar = {
  [serverRoute]: {
    body: {
      ...rightIssuer[serverRoute].body,
      pushed_authorization_request_endpoint: 'https://issuer.example.com/par',
    },
  },
  'POST /par': { status: 201, body: { request_uri: 'urn:example:r1', expires_in: 60 } },
}
const toWallet = (query: string) => ({
  status: 302,
  headers: { location: `https://wallet.example/cb?${query}` },
})

async function journeyWith(routes: Record<string, Answer | ((asked: Asked) => Answer)>) {
  const issuer = scriptedIssuer({ ...rightIssuer, ...routes })
  const journey = issuer.journey({ signIn: signInWith({ username: 'alice', password: 'pw' }) })
  await journey.takeOffer(codeOffer)
  return { issuer, journey }
}

test('pushes the request where the server has an endpoint for it', async () => {
  const { issuer, journey } = await journeyWith({
    ...withPar,
    'GET /authorize': toWallet('code=c'),
  })
  assert.equal((await journey.authorize()).kind, 'authorized')
  assert.equal(new URLSearchParams(issuer.asked[2]?.body).get('response_type'), 'code')
  assert.deepEqual(
    [...(issuer.asked[3]?.url.searchParams ?? [])],
    [
      ['client_id', 'wallet'],
      ['request_uri', 'urn:example:r1'],
    ],
  )
})

test('sends the request itself when told to', async () => {
  const { issuer, journey } = await journeyWith({
    ...withPar,
    'GET /authorize': toWallet('code=c'),
  })
  await journey.authorize({ par: false })
  assert.equal(issuer.path.includes('POST /par'), false)
  assert.equal(issuer.asked.at(-1)?.url.searchParams.get('response_type'), 'code')
})

test('shows what became of the push alone', async () => {
  const { journey } = await journeyWith(withPar)
  assert.deepEqual(await journey.pushAuthorization(), {
    kind: 'pushed',
    requestUri: 'urn:example:r1',
    expiresInSeconds: 60,
    exchange: 'ex-3',
  })
})

test('asks by authorization_details when told to', async () => {
  const { issuer, journey } = await journeyWith({ 'GET /authorize': toWallet('code=c') })
  await journey.authorize({ useAuthorizationDetails: true })
  const sent = issuer.asked.at(-1)?.url.searchParams
  assert.equal(sent?.has('scope'), false)
  assert.deepEqual(JSON.parse(sent?.get('authorization_details') ?? ''), [
    { type: 'openid_credential', credential_configuration_id: 'Pass' },
  ])
})

test('signs in as a browser would: redirects, cookies and form', async () => {
  const { issuer, journey } = await journeyWith({
    'GET /authorize': {
      status: 303,
      headers: { location: '/login', 'set-cookie': 'session=s1; Path=/' },
    },
    'GET /login': {
      body: '<form method=post action="/do"><input name=u><input type=password name=p></form>',
    },
    'POST /do': toWallet('code=c&state=st&iss=me'),
  })
  const outcome = await journey.authorize()
  assert.deepEqual(outcome, {
    kind: 'authorized',
    code: 'c',
    iss: 'me',
    state: 'st',
    exchange: 'ex-5',
  })
  const submitted = issuer.asked.at(-1)
  assert.equal(submitted?.headers.cookie, 'session=s1')
  assert.equal(submitted?.body, 'u=alice&p=pw')
  assert.deepEqual(
    issuer.http.log.evidence().exchanges.map(({ operation }) => operation),
    ['issuer-metadata', 'as-metadata', 'authorize', 'sign-in', 'sign-in'],
  )
})

test('an error that comes by redirect is a refusal with the status of the redirect', async () => {
  const { journey } = await journeyWith({
    'GET /authorize': toWallet('error=invalid_scope&error_description=no&state=st'),
  })
  assert.deepEqual(await journey.authorize(), {
    kind: 'refused',
    status: 302,
    error: 'invalid_scope',
    description: 'no',
    exchange: 'ex-3',
  })
})

test('a server that sends the user round in circles comes to an end', async () => {
  const { journey } = await journeyWith({
    'GET /authorize': { status: 302, headers: { location: '/authorize' } },
  })
  assert.equal((await journey.authorize()).kind, 'unusable')
})

test('a page nobody can fill in is not the refusal of a request', async () => {
  const { journey } = await journeyWith({ 'GET /authorize': { body: '<p>Scan this</p>' } })
  assert.equal((await journey.authorize()).kind, 'not-reached')
})
