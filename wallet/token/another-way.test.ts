import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Deviation } from '../deviations/deviation.ts'
import {
  type Asked,
  codeOffer,
  origin,
  preAuthorizedOffer,
  rightIssuer,
  scriptedIssuer,
} from '../http/scripted-issuer.ts'
import { ServerKnowledge } from '../server-knowledge.ts'

const metadata = 'GET /.well-known/oauth-authorization-server/tenant' as const
const redirectUri = 'https://wallet.example/cb'

const refusedProof = { status: 400, body: { error: 'invalid_dpop_proof' } }
const crash = { status: 500, body: { error: 'server_error' } }
const bearerToken = { body: { access_token: 'token-1', token_type: 'Bearer' } }

const formOf = ({ body }: Asked) => new URLSearchParams(body)

/** An issuer with DPoP, a browser that grants everything, and what a test changes. */
function issuerWith(
  routes: Parameters<typeof scriptedIssuer>[0],
  members: Readonly<Record<string, unknown>> = {},
) {
  let codes = 0
  return scriptedIssuer({
    ...rightIssuer,
    [metadata]: {
      body: {
        ...rightIssuer[metadata].body,
        dpop_signing_alg_values_supported: ['ES256'],
        ...members,
      },
    },
    'GET /authorize': ({ url }: Asked) => {
      codes += 1
      const state = url.searchParams.get('state') ?? ''
      return {
        status: 302,
        headers: { location: `${redirectUri}?code=code-${codes}&state=${state}` },
        body: '',
      }
    },
    ...routes,
  })
}

const bearerOnly = { 'POST /token': (it: Asked) => (it.headers.dpop ? refusedProof : bearerToken) }

function offersFrom(offer: string) {
  let made = 1
  return async () => {
    made += 1
    return { offer: offer.replace('code-1', `code-${made}`).replace('of-issuer', `${made}`) }
  }
}

test('takes a bearer token by a new code where right DPoP proofs are refused', async () => {
  const issuer = issuerWith(bearerOnly)
  const journey = issuer.journey({ newOffer: offersFrom(preAuthorizedOffer) })
  await journey.takeOffer(preAuthorizedOffer)
  assert.equal((await journey.requestCredential()).kind, 'issued')
  const sent = issuer.asked
    .filter(({ route }) => route === 'POST /token')
    .map((it) => [formOf(it).get('pre-authorized_code'), it.headers.dpop !== undefined])
  assert.deepEqual(sent, [
    ['code-1', true],
    ['code-2', false],
  ])
  const { fallbacks, exchanges } = issuer.http.log.evidence()
  const refused = exchanges.find(({ operation }) => operation === 'token')
  assert.deepEqual(fallbacks, [
    {
      requirement: 'RFC9449-5-03',
      instead: 'The wallet asked for a bearer token.',
      after: refused?.id,
    },
  ])
})

test('an error in a proof is not sent where the way to its request shows that right ones are refused', async () => {
  const pushed = { pushed_authorization_request_endpoint: `${origin}/par` }
  const taken = { status: 201, body: { request_uri: 'urn:x:1', expires_in: 60 } }
  const issuer = issuerWith(
    { 'POST /par': (it) => (it.headers.dpop ? refusedProof : taken), 'POST /token': bearerToken },
    pushed,
  )
  const journey = issuer.journey({ knowledge: new ServerKnowledge() })
  await journey.takeOffer(codeOffer)
  const deviation: Deviation = {
    name: 'a wrong proof',
    requirement: 'RFC9449-4.3-05',
    at: 'token',
    dpopProof: (draft) => ({ ...draft, payload: {} }),
  }
  const outcome = await journey.requestToken({ deviation })
  assert.ok(outcome.kind === 'not-reached')
  const stood = issuer.http.log.exchange(outcome.exchange ?? '')
  assert.equal(stood?.operation, 'par')
  assert.equal(issuer.path.includes('POST /token'), false)
})

test('tries once a run: journeys that know of it go without from the beginning, and say so', async () => {
  const knowledge = new ServerKnowledge()
  const proven = async () => {
    const issuer = issuerWith(bearerOnly)
    const journey = issuer.journey({ knowledge, newOffer: offersFrom(preAuthorizedOffer) })
    await journey.takeOffer(preAuthorizedOffer)
    assert.equal((await journey.requestCredential()).kind, 'issued')
    const proofs = issuer.asked.filter(({ headers }) => headers.dpop !== undefined).length
    return [proofs, issuer.http.log.evidence().fallbacks[0]] as const
  }
  const [first] = await proven()
  const [second, fallback] = await proven()
  assert.deepEqual([first, second], [1, 0])
  assert.equal(fallback?.requirement, 'RFC9449-5-03')
  assert.match(fallback?.seen ?? '', /a right DPoP proof was refused with 400 invalid_dpop_proof/)
})

test('learns nothing from the refusal of a request with something unknown in it', async () => {
  const knowledge = new ServerKnowledge()
  const issuer = issuerWith({ 'POST /token': crash })
  const newOffer = offersFrom(codeOffer)
  const journey = issuer.journey({ knowledge, newOffer, sendsUnknownParameters: true })
  await journey.takeOffer(codeOffer)
  await journey.requestToken()
  assert.deepEqual(issuer.http.log.evidence().fallbacks, [])
  assert.ok(knowledge.mayTry(`${origin}/tenant`, 'authorization_details without scope'))
  assert.ok(knowledge.mayTry(`${origin}/tenant`, 'bound tokens'))
})

test('learns nothing from a push with something unknown in it', async () => {
  const par = { pushed_authorization_request_endpoint: `${origin}/par` }
  const issuer = issuerWith({ 'POST /par': crash, 'POST /token': bearerToken }, par)
  const journey = issuer.journey({ sendsUnknownParameters: true })
  await journey.takeOffer(codeOffer)
  assert.notEqual((await journey.authorize()).kind, 'authorized')
  assert.deepEqual(issuer.http.log.evidence().fallbacks, [])
})

test('gives up, once, on a server that takes no bearer token either', async () => {
  const knowledge = new ServerKnowledge()
  const requests = async () => {
    const issuer = issuerWith({ 'POST /token': refusedProof })
    const journey = issuer.journey({ knowledge })
    await journey.takeOffer(preAuthorizedOffer)
    const outcome = await journey.requestToken()
    assert.equal(outcome.kind === 'refused' && outcome.error, 'invalid_dpop_proof')
    assert.deepEqual(issuer.http.log.evidence().fallbacks, [])
    return issuer.asked.filter(({ route }) => route === 'POST /token').length
  }
  assert.deepEqual([await requests(), await requests()], [2, 1])
})

test('authorizes anew, as the old code is bound to a key', async () => {
  const issuer = issuerWith(bearerOnly)
  const journey = issuer.journey({ newOffer: offersFrom(codeOffer) })
  await journey.takeOffer(codeOffer)
  assert.equal((await journey.requestCredential()).kind, 'issued')
  const keys = issuer.asked
    .filter(({ route }) => route === 'GET /authorize')
    .map(({ url }) => [url.searchParams.has('dpop_jkt'), url.searchParams.get('issuer_state')])
  assert.deepEqual(keys, [
    [true, 'state-of-issuer'],
    [false, 'state-2'],
  ])
})

test('asks by scope too where authorization_details alone crash the token endpoint', async () => {
  const asked: (string | null)[] = []
  const issuer = issuerWith(
    {
      'GET /authorize': ({ url }: Asked) => {
        asked.push(url.searchParams.get('scope'))
        const code = asked.at(-1) === null ? 'crashes' : 'works'
        const location = `${redirectUri}?code=${code}`
        return { status: 302, headers: { location }, body: '' }
      },
      'POST /token': (it: Asked) => (formOf(it).get('code') === 'works' ? bearerToken : crash),
    },
    { dpop_signing_alg_values_supported: undefined },
  )
  const journey = issuer.journey()
  await journey.takeOffer(codeOffer)
  await journey.authorize({ useAuthorizationDetails: true })
  assert.equal((await journey.requestToken()).kind, 'token')
  assert.deepEqual(asked, [null, 'pass'])
  const [fallback] = issuer.http.log.evidence().fallbacks
  assert.equal(fallback?.requirement, 'RFC6749-4.1.4-01')
})

test('does not ask again where the client or the code is the reason', async () => {
  for (const [status, error] of [
    [401, 'invalid_client'],
    [400, 'invalid_grant'],
  ] as const) {
    const issuer = issuerWith({ 'POST /token': { status, body: { error } } })
    const journey = issuer.journey({ newOffer: offersFrom(preAuthorizedOffer) })
    await journey.takeOffer(preAuthorizedOffer)
    await journey.requestToken()
    assert.equal(issuer.path.filter((route) => route === 'POST /token').length, 1, error)
  }
})

test('gets a bearer token where the issuer refuses the right proof of a new bound token', async () => {
  let given = 0
  const issuer = issuerWith({
    'POST /token': ({ headers }: Asked) => {
      given += 1
      const token_type = headers.dpop ? 'DPoP' : 'Bearer'
      return { body: { access_token: `token-${given}`, token_type } }
    },
    'POST /credential': ({ headers }: Asked) =>
      headers.authorization?.startsWith('Bearer')
        ? rightIssuer['POST /credential']
        : { status: 401, body: { error: 'invalid_dpop_proof' } },
  })
  const journey = issuer.journey({ newOffer: offersFrom(preAuthorizedOffer) })
  await journey.takeOffer(preAuthorizedOffer)
  assert.equal((await journey.requestCredential()).kind, 'issued')
  const [fallback] = issuer.http.log.evidence().fallbacks
  assert.equal(fallback?.requirement, 'RFC9449-7.1-01')
})

test('sends the request itself where a right push brings nothing, unless pushing is required', async () => {
  const par = { pushed_authorization_request_endpoint: `${origin}/par` }
  for (const answer of [{ status: 200, body: {} }, crash]) {
    const issuer = issuerWith({ ...bearerOnly, 'POST /par': answer }, par)
    const journey = issuer.journey()
    await journey.takeOffer(codeOffer)
    assert.equal((await journey.authorize()).kind, 'authorized')
    assert.equal(issuer.http.log.evidence().fallbacks[0]?.requirement, 'RFC9126-2.2-01')
    const required = issuerWith(
      { 'POST /par': answer },
      { ...par, require_pushed_authorization_requests: true },
    ).journey()
    await required.takeOffer(codeOffer)
    assert.notEqual((await required.authorize()).kind, 'authorized')
  }
})

test('an offer whose code has been sent is not taken for a new one', async () => {
  const knowledge = new ServerKnowledge()
  const madeAt = new Date('2026-03-01T12:00:00Z')
  const sighted = async () => {
    const journey = issuerWith(bearerOnly).journey({ knowledge })
    const { madeAt: at } = await journey.takeOffer(preAuthorizedOffer, undefined, madeAt)
    await journey.requestToken()
    return at
  }
  assert.deepEqual([await sighted(), await sighted()], [madeAt, undefined])
})

test('a second offer for a user who was served need not be good, until a second one was', async () => {
  const knowledge = new ServerKnowledge()
  const madeAt = new Date('2026-03-01T12:00:00Z')
  let served = 1
  const refused = { status: 400, body: { error: 'invalid_grant' } }
  const take = async (n: number) => {
    const issuer = issuerWith({ 'POST /token': () => (served-- > 0 ? bearerToken : refused) })
    const journey = issuer.journey({ knowledge })
    const offer = preAuthorizedOffer.replace('code-1', `code-${n}`)
    const { madeAt: fresh } = await journey.takeOffer(offer, undefined, madeAt)
    return [fresh !== undefined, (await journey.requestToken()).kind]
  }
  assert.deepEqual(await take(1), [true, 'token'])
  assert.deepEqual(await take(2), [false, 'refused'])
  assert.deepEqual(await take(3), [false, 'refused'])
  served = 1
  assert.deepEqual(await take(4), [false, 'token'])
  assert.deepEqual(await take(5), [true, 'refused'])
})
