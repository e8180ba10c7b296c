import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judge } from '../engine/judge.ts'
import type { Flow } from '../flow-draft.ts'
import { context } from '../testing/check-case.ts'
import { beginning, flow, redirectUri } from '../testing/flow.ts'

const rows = [
  'RFC6749-5-01',
  'RFC6749-4.1.4-01',
  'RFC6749-6-03',
  'RFC9449-5-03',
  'RFC9449-10.1-01',
  'RFC9126-2.2-01',
  'VCI-5.2-01',
]

/** Rows of the service that are violated, each with what was seen. */
function blamed(change: (it: Flow) => void): readonly string[] {
  return blame(change).map(({ requirement }) => requirement)
}

function blame(change: (it: Flow) => void) {
  return judge(flow(change), context).filter(
    ({ requirement, verdict }) => rows.includes(requirement) && verdict === 'violated',
  )
}

function refuse(it: Flow, name: string, status: number, error?: string, description?: string) {
  const answer = error === undefined ? undefined : { error, error_description: description }
  Object.assign(it.step(name), { status, answer, text: answer ? undefined : '' })
}

/** The server has nothing to do with DPoP. */
function bearerOnly(it: Flow) {
  delete it.step('server metadata').answer.dpop_signing_alg_values_supported
}

function madeForThisRun(it: Flow) {
  it.offers = it.offers.map((offer) => ({ ...offer, madeAt: beginning }))
}

function refreshed(it: Flow) {
  it.step('token').answer.refresh_token = 'refresh-1'
  it.repeat('token', (step) => {
    step.name = 'refresh'
    step.form = { grant_type: 'refresh_token', refresh_token: 'refresh-1', client_id: 'wallet' }
  })
}

test('a server that serves what is right is not blamed, and its rows are met', () => {
  assert.deepEqual(blamed(refreshed), [])
  const met = judge(flow(refreshed), context)
    .filter(({ verdict }) => verdict === 'satisfied')
    .map(({ requirement }) => requirement)
  for (const row of ['RFC6749-5-01', 'RFC6749-4.1.4-01', 'RFC6749-6-03', 'VCI-5.2-01'])
    assert.ok(met.includes(row), row)
})

test('a crash on a right request is blamed at every endpoint, once', () => {
  const crash = (name: string) => (it: Flow) => {
    refreshed(it)
    refuse(it, name, 500, 'server_error', 'NullPointerException')
  }
  assert.deepEqual(blamed(crash('token')), ['RFC6749-5-01'])
  assert.deepEqual(blamed(crash('code token')), ['RFC6749-4.1.4-01'])
  assert.deepEqual(blamed(crash('refresh')), ['RFC6749-6-03'])
  assert.deepEqual(blamed(crash('push')), ['RFC9126-2.2-01'])
  assert.deepEqual(blamed(crash('authorization')), ['VCI-5.2-01'])
  const [finding] = blame(crash('token'))
  assert.match(finding?.seen ?? '', /500 server_error: NullPointerException/)
})

test('a redirect where no page is asked for is blamed as one (RFC 6749, Section 5)', () => {
  for (const [name, row] of [
    ['token', 'RFC6749-5-01'],
    ['code token', 'RFC6749-4.1.4-01'],
    ['push', 'RFC9126-2.2-01'],
  ] as const) {
    const [finding, ...more] = blame((it) => {
      bearerOnly(it)
      it.step(name).status = 307
      it.step(name).headers.location = '/elsewhere'
    })
    assert.deepEqual([finding?.requirement, more.length], [row, 0])
    assert.match(finding?.seen ?? '', /307, a redirect to "\/elsewhere", which no client follows/)
  }
})

test('an error that the redirect carries is blamed when nothing was wrong', () => {
  const withError = (error: string) => (it: Flow) => {
    it.step('sign-in').headers.location = `${redirectUri}?error=${error}&state=af0ifjsldkj%2F%2B`
  }
  assert.deepEqual(blamed(withError('server_error')), ['VCI-5.2-01'])
  assert.deepEqual(blamed(withError('invalid_scope')), ['VCI-5.2-01'])
  for (const error of ['access_denied', 'temporarily_unavailable', 'unauthorized_client'])
    assert.deepEqual(blamed(withError(error)), [], error)
})

test('a right proof that is refused is blamed on its own row alone', () => {
  const proven = (name: string) => (it: Flow) => {
    it.step(name).sent.dpop = 'a.b.c'
    refuse(it, name, 400, 'invalid_dpop_proof', 'htu does not match')
  }
  assert.deepEqual(blamed(proven('token')), ['RFC9449-5-03'])
  assert.deepEqual(blamed(proven('code token')), ['RFC9449-5-03'])
  assert.deepEqual(blamed(proven('push')), ['RFC9449-10.1-01'])
  assert.match(blame(proven('token'))[0]?.seen ?? '', /htu does not match/)
})

test('the user, the client and the load are nobody’s fault', () => {
  const refusals: readonly (readonly [number, string?, string?])[] = [
    [401, 'invalid_client'],
    [400, 'unauthorized_client'],
    [401],
    [400, 'invalid_client_attestation'],
    [429],
    [503],
    [400, 'access_denied'],
    [400, 'invalid_request', 'redirect_uri is not registered'],
    [400, 'invalid_request', 'unknown client'],
  ]
  for (const [status, error, description] of refusals)
    for (const name of ['token', 'code token', 'push'])
      assert.deepEqual(
        blamed((it) => {
          bearerOnly(it)
          refuse(it, name, status, error, description)
        }),
        [],
        `${name} ${status} ${error} ${description}`,
      )
})

test('a code is blamed only when it was made for this run, was not used, and is young', () => {
  const expired = (prepare: (it: Flow) => void) => (it: Flow) => {
    bearerOnly(it)
    prepare(it)
    refuse(it, 'token', 400, 'invalid_grant')
  }
  assert.deepEqual(blamed(expired(madeForThisRun)), ['RFC6749-5-01'])
  assert.deepEqual(blamed(expired(() => {})), [], 'an offer that somebody brought')
  const late = (it: Flow) => {
    madeForThisRun(it)
    it.step('token').at = 1900
  }
  assert.deepEqual(blamed(expired(late)), [], 'late')
  const used = (it: Flow) => {
    madeForThisRun(it)
    it.repeat('token', (step) => Object.assign(step, { name: 'again', at: 0 }))
  }
  assert.deepEqual(blamed(expired(used)), [], 'used before')
  const cancelled = (it: Flow) => {
    madeForThisRun(it)
    it.step('creation').method = 'DELETE'
  }
  assert.deepEqual(blamed(expired(cancelled)), [], 'taken back')
})

test('a request that is not like others proves nothing', () => {
  const changed = (name: string, change: Record<string, string>) => (it: Flow) => {
    bearerOnly(it)
    const step = it.step(name)
    step.form = { ...(step.form as Record<string, string>), ...change }
    refuse(it, name, 400, 'invalid_request')
  }
  for (const [name, change] of [
    ['token', { x_probe: '1' }],
    ['push', { x_probe: '1' }],
    ['push', { response_type: 'token' }],
  ] as const)
    assert.deepEqual(blamed(changed(name, change)), [], JSON.stringify(change))
  assert.deepEqual(blamed(changed('token', {})), ['RFC6749-5-01'])
  assert.deepEqual(blamed(changed('push', {})), ['RFC9126-2.2-01'])
})

test('a deliberate error on the way to the code is no right request', () => {
  for (const name of ['token', 'code token', 'push'])
    assert.deepEqual(
      blamed((it) => {
        refuse(it, name, 500)
        it.step(name).deviation = 'a wrong thing'
      }),
      [],
    )
  assert.deepEqual(
    blamed((it) => {
      it.step('sign-in').deviation = 'another user'
      refuse(it, 'code token', 500)
    }),
    [],
  )
})
