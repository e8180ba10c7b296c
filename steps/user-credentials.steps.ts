import assert from 'node:assert/strict'
import { Given, Then, When } from '@cucumber/cucumber'
import { grantTypes } from '../protocol/grants.ts'
import { resolvePointer } from '../targets/json-pointer.ts'
import { perform } from './support/acting.ts'
import {
  answerMember,
  createOffer,
  makeCredential,
  needsSecondUser,
  offerMember,
  workerOf,
} from './support/worker.ts'
import type { ConformanceWorld, StepResult } from './support/world.ts'

When('the worker lists what is queued for the user', async function (this: ConformanceWorld) {
  const worker = await workerOf(this)
  this.api = await worker.read(`${worker.environmentUrl()}/credentialTypes`)
  this.api = await worker.read(worker.credentialsUrl())
})

When('the worker makes a credential for the second user', function (this: ConformanceWorld) {
  return makeCredential(this, secondUser(this))
})

Given('a second user for whom a credential is queued', async function (this: ConformanceWorld) {
  return (await needsSecondUser(this)) ?? (await makeCredential(this, secondUser(this)))
})

When('the worker makes a credential for the user', function (this: ConformanceWorld) {
  return makeCredential(this)
})

When('the worker creates an offer for the second user', function (this: ConformanceWorld) {
  return createOffer(this, { grantTypes: [grantTypes.preAuthorizedCode] }, secondUser(this))
})

When('the worker reads that credential', async function (this: ConformanceWorld) {
  const worker = await workerOf(this)
  const id = resolvePointer(this.userCredential, '/id')
  this.api = await worker.read(`${worker.credentialsUrl(secondUser(this))}/${id}`)
})

When('the second user signs in on the offer', function (this: ConformanceWorld) {
  this.intent.strangerSignsIn = true
  return perform(this, ['credential'], (journey) => journey.requestCredential())
})

Given(
  'an offer that requires a further scope, for the {word} code grant',
  function (this: ConformanceWorld, name: 'authorization' | 'pre-authorized') {
    const { authorizationCode, preAuthorizedCode } = grantTypes
    return offerWithFurtherScope(
      this,
      name === 'authorization' ? authorizationCode : preAuthorizedCode,
    )
  },
)

When(
  'the wallet requests a credential with every required scope',
  function (this: ConformanceWorld) {
    const { requiredScopes: furtherScopes } = this.intent
    return perform(this, [], async (journey) => {
      const authorized = await journey.authorize({ furtherScopes })
      return authorized.kind === 'authorized' ? journey.requestCredential() : authorized
    })
  },
)

When(
  'the wallet requests a credential without asking for that scope',
  function (this: ConformanceWorld) {
    const mark = 'a token without a required scope'
    return perform(this, [], (journey) => journey.requestCredential({ mark }))
  },
)

When('the wallet takes whatever it is offered', async function (this: ConformanceWorld) {
  const link = resolvePointer(this.offerResource, '/_links/openid-credential-offer/href')
  if (typeof link !== 'string') return
  this.outcome = await (await this.journeys.current()).requestCredential()
})

When('two wallets redeem the code of the offer at once', async function (this: ConformanceWorld) {
  const link = offerMember(this, '/_links/openid-credential-offer/href')
  const journeys = []
  for (let wallets = 0; wallets < 2; wallets++) {
    await this.journeys.openOffer(link)
    journeys.push(await this.journeys.current())
  }
  this.race = await Promise.all(journeys.map((journey) => journey.requestToken()))
})

Then('one of them receives a token', function (this: ConformanceWorld) {
  if (!this.session.isReference) return
  assert.deepEqual(this.race.map(({ kind }) => kind).toSorted(), ['refused', 'token'])
})

Then('no credential is issued', function (this: ConformanceWorld) {
  if (this.session.isReference) assert.deepEqual(this.session.evidence.credentials, [])
})

/** The scope of another credential type is one that the service knows. */
async function offerWithFurtherScope(world: ConformanceWorld, grant: string): Promise<StepResult> {
  const worker = await workerOf(world)
  const [type] = await worker.offerableTypes()
  world.api = await worker.read(`${worker.environmentUrl()}/credentialTypes`)
  const types = answerMember(world, '/_embedded/items')
  const scopes = new Map(
    (Array.isArray(types) ? types : []).map((it) => [
      resolvePointer(it, '/id'),
      resolvePointer(it, '/openid4VCI/scope'),
    ]),
  )
  const own = scopes.get(type)
  const further = [...scopes.values()].find((scope) => typeof scope === 'string' && scope !== own)
  if (further === undefined) return world.skip('the credential types have one scope between them')
  world.intent.requiredScopes = [String(own), String(further)]
  const { requiredScopes } = world.intent
  await createOffer(world, { grantTypes: [grant], credentials: [type], requiredScopes })
  return undefined
}

function secondUser({ session }: ConformanceWorld) {
  const { secondUser: user } = session.pingone ?? {}
  return user === undefined ? {} : { user }
}
