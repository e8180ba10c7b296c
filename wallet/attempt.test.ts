import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { attempt } from './attempt.ts'
import { deviations } from './deviations/all.ts'
import type { Deviation } from './deviations/deviation.ts'
import {
  type Answer,
  type Asked,
  codeOffer,
  origin,
  preAuthorizedOffer,
  rightIssuer,
  scriptedIssuer,
} from './http/scripted-issuer.ts'

const named = (name: string): Deviation =>
  deviations.find((deviation) => deviation.name === name) ?? assert.fail(`no deviation "${name}"`)

function setUp(
  routes: Record<string, Answer | ((asked: Asked) => Answer)> = {},
  limit = 2,
  offer = preAuthorizedOffer,
) {
  const issuer = scriptedIssuer({ ...rightIssuer, ...routes })
  let offers = 0
  const newJourney = async (needs: Deviation['needs'] = {}) => {
    if (offers === limit) return { cannot: 'There is no other offer.' }
    offers += 1
    const journey = issuer.journey()
    await journey.takeOffer(needs.grant === 'authorization_code' ? codeOffer : offer)
    return journey
  }
  const log = issuer.http.log
  return {
    log,
    issuer,
    offers: () => offers,
    run: (name: string) => attempt(named(name), { newJourney, log, wait: async () => false }),
  }
}

test('the twin and the deviant request each use an offer of their own', async () => {
  const world = setUp({
    'POST /token': ({ body }) =>
      body.includes('grant_type')
        ? { body: { access_token: 't', token_type: 'Bearer' } }
        : { status: 400, body: { error: 'invalid_request' } },
  })
  const { twin, outcome, ...rest } = await world.run('no grant type')
  assert.deepEqual(rest, { deviation: 'no grant type', at: 'token' })
  assert.equal(twin?.kind, 'token')
  assert.equal(outcome.kind === 'refused' && outcome.error, 'invalid_request')
  assert.equal(world.offers(), 2)
  assert.deepEqual(world.log.evidence().attempts, [{ ...rest, twin, outcome }])
})

test('for a repetition the first sending is the twin', async () => {
  let redeemed = 0
  const world = setUp({
    'POST /token': () =>
      redeemed++ === 0
        ? { body: { access_token: 't', token_type: 'Bearer' } }
        : { status: 400, body: { error: 'invalid_grant' } },
  })
  const { twin, outcome } = await world.run('a redeemed pre-authorized code')
  assert.equal(twin?.kind, 'token')
  assert.equal(outcome.kind === 'refused' && outcome.error, 'invalid_grant')
  const bodies = world.issuer.asked.filter(({ route }) => route === 'POST /token')
  assert.equal(bodies[0]?.body, bodies[1]?.body)
  assert.equal(world.offers(), 1)
})

test('a notification is about the credential of the same journey', async () => {
  const world = setUp()
  const { twin, outcome } = await world.run('an unknown notification event')
  assert.deepEqual([twin?.kind, outcome.kind], ['acknowledged', 'acknowledged'])
  assert.equal(world.offers(), 1)
})

test('what one user got is reported with the token of another, who has an offer of their own', async () => {
  let tokens = 0
  const world = setUp({
    'GET /authorize': ({ url }) => ({
      status: 302,
      headers: {
        location: `https://wallet.example/cb?code=c&state=${url.searchParams.get('state')}`,
      },
    }),
    'POST /token': () => ({ body: { access_token: `t-${++tokens}`, token_type: 'Bearer' } }),
    'POST /notification': ({ headers }) =>
      headers.authorization === 'Bearer t-1'
        ? { status: 204 }
        : { status: 400, body: { error: 'invalid_notification_id' } },
  })
  const { twin, outcome } = await world.run('a notification id of another user')
  assert.equal(twin?.kind, 'acknowledged')
  assert.equal(outcome.kind === 'refused' && outcome.error, 'invalid_notification_id')
  const sent = world.issuer.asked.filter(({ route }) => route === 'POST /notification')
  assert.deepEqual(
    sent.map(({ headers }) => headers.authorization),
    ['Bearer t-1', 'Bearer t-2'],
  )
  assert.equal(sent[0]?.body, sent[1]?.body)
})

test('a target with one offer leaves the attempt undone, not refused', async () => {
  const { twin, outcome } = await setUp({}, 1).run('no proof')
  assert.equal(twin?.kind, 'issued')
  assert.deepEqual(outcome, {
    kind: 'not-reached',
    reason: 'There is no other offer.',
    absence: { why: 'not-offered' },
  })
})

test('where every request has to be pushed, it is PAR that was meant', async () => {
  const serverRoute = 'GET /.well-known/oauth-authorization-server/tenant'
  const world = setUp({
    [serverRoute]: {
      body: {
        ...rightIssuer[serverRoute].body,
        pushed_authorization_request_endpoint: 'https://issuer.example.com/par',
        require_pushed_authorization_requests: true,
      },
    },
    'POST /par': { status: 400, body: { error: 'invalid_request' } },
  })
  assert.equal((await world.run('no code challenge')).at, 'par')
})

test('a transaction that is still pending may be asked about again: nothing is judged', async () => {
  const pending = { status: 202, body: { transaction_id: 't-1', interval: 1 } }
  const route = 'GET /.well-known/openid-credential-issuer/tenant' as const
  const metadata = {
    ...rightIssuer[route].body,
    deferred_credential_endpoint: `${origin}/deferred`,
  }
  const world = setUp({
    [route]: { body: metadata },
    'POST /credential': pending,
    'POST /deferred': pending,
  })
  const { outcome } = await world.run('a transaction id used before')
  assert.ok(outcome.kind === 'not-reached' && outcome.absence, JSON.stringify(outcome))
})

describe('a step before the deviant request that fails', () => {
  const serverRoute = 'GET /.well-known/oauth-authorization-server/tenant'
  const issuerRoute = 'GET /.well-known/openid-credential-issuer/tenant'
  const withPar = {
    [serverRoute]: {
      body: {
        ...rightIssuer[serverRoute].body,
        pushed_authorization_request_endpoint: `${origin}/par`,
      },
    },
  }

  for (const name of [
    'a credential beyond the scope of the token',
    'a request_uri of another client',
    'an expired request_uri',
    'a configuration id despite credential identifiers',
  ]) {
    test(`is not the answer to ${name}: a pushed request answered without request_uri`, async () => {
      const routes = { ...withPar, 'POST /par': { status: 200, body: {} } }
      const { outcome } = await setUp(routes, 2, codeOffer).run(name)
      assert.equal(outcome.kind, 'not-reached')
      assert.match(outcome.kind === 'not-reached' ? outcome.reason : '', /no request_uri/)
    })
  }

  test('is not the answer to a request of later: an authorization endpoint that is no URL', async () => {
    const world = setUp({
      [serverRoute]: {
        body: { ...rightIssuer[serverRoute].body, authorization_endpoint: '/authorize' },
      },
    })
    const { outcome } = await world.run('a repeated authorization request parameter')
    assert.equal(outcome.kind, 'not-reached')
  })

  test('is not the answer to a notification: a credential that was refused', async () => {
    const world = setUp({ 'POST /credential': { status: 400, body: { error: 'invalid_proof' } } })
    const { twin } = await world.run('an unknown notification event')
    assert.equal(twin?.kind, 'not-reached')
  })

  test('is not the answer to a credential request: a token that the twin did not get again', async () => {
    let tokens = 0
    const world = setUp({
      'GET /authorize': ({ url }) => ({
        status: 302,
        headers: {
          location: `https://wallet.example/cb?code=c&state=${url.searchParams.get('state')}`,
        },
      }),
      'POST /token': () =>
        tokens++ === 0
          ? { body: { access_token: 't', token_type: 'Bearer' } }
          : { status: 400, body: { error: 'invalid_grant' } },
    })
    const { outcome } = await world.run('a credential beyond the scope of the token')
    assert.equal(outcome.kind, 'not-reached')
    // One code each for the twin and the deviant request, and none of them twice.
    assert.equal(tokens, 2)
  })

  test('is not the answer to a deferred request: a request that was refused before', async () => {
    const world = setUp({
      [issuerRoute]: {
        body: { ...rightIssuer[issuerRoute].body, deferred_credential_endpoint: `${origin}/later` },
      },
      'POST /token': { status: 401, body: { error: 'invalid_client' } },
    })
    const { outcome } = await world.run('no transaction id')
    assert.equal(outcome.kind, 'not-reached')
  })

  test('is not repeated: what was refused once is not sent again', async () => {
    const world = setUp({ 'POST /token': { status: 400, body: { error: 'invalid_grant' } } })
    const { outcome } = await world.run('a redeemed pre-authorized code')
    assert.equal(outcome.kind, 'not-reached')
    assert.equal(world.issuer.path.filter((route) => route === 'POST /token').length, 1)
  })

  test('names the exchange that stood in the way', async () => {
    const world = setUp({ ...withPar, 'POST /par': { status: 200, body: {} } })
    const { outcome } = await world.run('a request_uri of another client')
    const met = world.log.exchange(outcome.exchange ?? '')
    assert.deepEqual([met?.operation, met?.deviation], ['par', undefined])
  })
})

test('what one user could not get does not say that the issuer has none of it', async () => {
  const world = setUp(
    { 'POST /credential': { status: 400, body: { error: 'invalid_credential_request' } } },
    4,
  )
  for (const name of ['a notification id of another user', 'a transaction id of another user']) {
    const { outcome } = await world.run(name)
    assert.equal(outcome.kind, 'not-reached', name)
    assert.equal(outcome.kind === 'not-reached' && outcome.absence, undefined, name)
    assert.match(String(Object(outcome).reason), /invalid_credential_request/, name)
  }
})

test('only a refusal that names the request says that PKCE is demanded', async () => {
  const refusal = (error: string) => ({
    'GET /authorize': ({ url }: Asked) => ({
      status: 302,
      headers: {
        location: `https://wallet.example/cb?error=${error}&state=${url.searchParams.get('state')}`,
      },
      body: '',
    }),
  })
  const whyNot = async (error: string) => {
    const { outcome } = await setUp(refusal(error)).run('a code verifier without a code challenge')
    return outcome.kind === 'not-reached' && outcome.absence?.why
  }
  assert.equal(await whyNot('server_error'), undefined)
  assert.equal(await whyNot('unauthorized_client'), undefined)
  assert.equal(await whyNot('invalid_request'), 'not-offered')
})

const withIdentifiers = {
  'POST /token': {
    body: {
      access_token: 't',
      token_type: 'Bearer',
      authorization_details: [
        {
          type: 'openid_credential',
          credential_configuration_id: 'Pass',
          credential_identifiers: ['one'],
        },
      ],
    },
  },
}

for (const name of [
  'an unknown credential identifier',
  'a configuration id despite credential identifiers',
])
  test(`${name} is tried by the grant that there is`, async () => {
    const world = setUp({
      ...withIdentifiers,
      'POST /credential': ({ body }) =>
        JSON.parse(body).credential_identifier === 'one'
          ? { body: { credentials: [{ credential: 'a.b.c' }] } }
          : { status: 400, body: { error: 'unknown_credential_identifier' } },
    })
    const { twin, outcome } = await world.run(name)
    assert.deepEqual([twin?.kind, outcome.kind], ['issued', 'refused'])
    const routes = world.issuer.asked.map(({ route }) => route)
    assert.equal(routes.includes('GET /authorize'), false)
  })

test('a token of a pre-authorized code that names no identifiers leaves nothing to try', async () => {
  const { outcome } = await setUp().run('an unknown credential identifier')
  assert.deepEqual(outcome.kind === 'not-reached' && outcome.absence, { why: 'not-offered' })
})
