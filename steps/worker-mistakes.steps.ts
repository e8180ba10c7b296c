import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { Then, When } from '@cucumber/cucumber'
import { missingKeys } from '../protocol/absence.ts'
import { answerMember, createOffer, offerMember, readOffer, workerOf } from './support/worker.ts'
import type { ConformanceWorld } from './support/world.ts'

/** Members that only the service sets, with what a caller might send. */
const chosenByTheCaller: Readonly<Record<string, unknown>> = {
  id: 'd0000000-0000-4000-8000-000000000009',
  createdAt: '2020-01-01T00:00:00.000Z',
  expiresAt: '2099-01-01T00:00:00.000Z',
  status: 'COMPLETED',
  credentialOfferUrl: 'https://wallet.example/offer',
  environment: { id: 'd0000000-0000-4000-8000-000000000009' },
  user: { id: 'd0000000-0000-4000-8000-000000000009' },
  links: { self: { href: 'https://wallet.example/self' } },
}

const misshapen: Readonly<Record<string, unknown>> = {
  text: 'authorization_code',
  numbers: [1],
  nothing: [null],
  object: { 0: 'x' },
  'empty list': [],
  'words with spaces': ['has space'],
}

When('somebody without a token creates an offer', function (this: ConformanceWorld) {
  return createOffer(this, {}, { authorized: false })
})

When('somebody with a made-up token creates an offer', function (this: ConformanceWorld) {
  return createOffer(this, {}, { authorized: 'made-up', deviation: 'a made-up token' })
})

When(
  'a wallet creates an offer with its own access token',
  async function (this: ConformanceWorld) {
    const journey = await this.journeys.current()
    const token = await journey.requestToken()
    if (token.kind !== 'token') return
    await createOffer(this, {}, { authorized: token.accessToken })
  },
)

When(
  'the worker creates an offer with the token it got at first',
  async function (this: ConformanceWorld) {
    const worker = await workerOf(this)
    await createOffer(this, {}, { authorized: await worker.firstToken() })
  },
)

When('a worker without a role creates an offer', async function (this: ConformanceWorld) {
  const worker = await workerOf(this)
  const { powerlessWorker } = worker.access
  if (!powerlessWorker)
    return this.skip(
      'the target file names no offers.powerlessWorker',
      missingKeys('offers.powerlessWorker'),
    )
  this.api = await worker.requestToken(powerlessWorker)
  const token = answerMember(this, '/access_token')
  if (typeof token !== 'string') return
  return createOffer(this, {}, { authorized: token, deviation: 'a worker without a role' })
})

When('the worker creates an offer for an unknown user', function (this: ConformanceWorld) {
  return createOffer(this, {}, { user: randomUUID(), deviation: 'an unknown user' })
})

When('the worker creates an offer in an unknown environment', function (this: ConformanceWorld) {
  return createOffer(this, {}, { environment: randomUUID(), deviation: 'an unknown environment' })
})

When('the worker creates an offer for an unknown grant type', function (this: ConformanceWorld) {
  return createOffer(this, { grantTypes: ['client_credentials'] })
})

When('the worker creates an offer for half of a grant type', function (this: ConformanceWorld) {
  return createOffer(this, { grantTypes: ['pre-authorized_code'] })
})

When(
  'the worker creates an offer for an unknown credential type',
  function (this: ConformanceWorld) {
    const deviation = 'an unknown credential type'
    return createOffer(this, { credentials: [randomUUID()] }, { deviation })
  },
)

When(
  'the worker creates an offer for a credential type of another environment',
  async function (this: ConformanceWorld) {
    const { foreignCredentialType } = await this.session.open()
    if (!foreignCredentialType) {
      return this.skip(
        'the target file names no offers.foreignCredentialType',
        missingKeys('offers.foreignCredentialType'),
      )
    }
    const credentials = [await foreignCredentialType()]
    const deviation = 'a credential type of another environment'
    return createOffer(this, { credentials }, { deviation })
  },
)

When('the worker creates an offer with broken JSON', async function (this: ConformanceWorld) {
  const worker = await workerOf(this)
  const headers = { 'content-type': 'application/json' }
  this.api = await worker.createOffer('{"a": ', { headers, deviation: 'broken JSON' })
})

When('the worker creates an offer as plain text', async function (this: ConformanceWorld) {
  const worker = await workerOf(this)
  const headers = { 'content-type': 'text/plain' }
  this.api = await worker.createOffer('{}', { headers, deviation: 'another media type' })
})

When(
  'the worker creates an offer whose {word} are {string}',
  function (this: ConformanceWorld, member: string, shape: string) {
    assert.ok(shape in misshapen, `there is no shape ${shape}`)
    return createOffer(this, { [member]: misshapen[shape] })
  },
)

When(
  'the worker creates an offer and chooses its {word}',
  function (this: ConformanceWorld, member: string) {
    assert.ok(member in chosenByTheCaller, `there is no member ${member}`)
    const name = member === 'links' ? '_links' : member
    return createOffer(this, { [name]: chosenByTheCaller[member] })
  },
)

When('the worker reads an unknown offer', function (this: ConformanceWorld) {
  return readOffer(this, randomUUID(), { deviation: 'an unknown offer' })
})

When(
  'the worker reads the offer as one of the second user',
  async function (this: ConformanceWorld) {
    const { secondUser: user } = (await workerOf(this)).access
    if (user === undefined)
      return this.skip(
        'the target file names no offers.secondUser',
        missingKeys('offers.secondUser'),
      )
    return readOffer(this, offerMember(this, '/id'), {
      user,
      deviation: 'an offer of another user',
    })
  },
)

When(
  'the worker tries to {word} the offer',
  async function (this: ConformanceWorld, verb: 'replace' | 'change' | 'delete') {
    const worker = await workerOf(this)
    const url = `${worker.offersUrl()}/${offerMember(this, '/id')}`
    const methods = { replace: 'PUT', change: 'PATCH', delete: 'DELETE' } as const
    const json = verb === 'delete' ? {} : { json: {} }
    this.api = await worker.request({ method: methods[verb], url, ...json })
  },
)

When('the worker lists the offers', async function (this: ConformanceWorld) {
  const worker = await workerOf(this)
  this.api = await worker.request({ method: 'GET', url: worker.offersUrl() })
})

When('a worker with a wrong secret asks for a token', async function (this: ConformanceWorld) {
  const worker = await workerOf(this)
  const client = { ...worker.access.worker, clientSecret: 'a wrong secret' }
  this.api = await worker.requestToken(client, 'a wrong secret')
})

Then(
  'the API refuses with {int} {string}',
  function (this: ConformanceWorld, status: number, code: string) {
    if (!this.session.isReference) return
    assert.ok(this.api && 'response' in this.api)
    assert.equal(this.api.response.status, status)
    assert.equal(answerMember(this, '/code') ?? answerMember(this, '/error'), code)
  },
)
