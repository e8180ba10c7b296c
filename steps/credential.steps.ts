import { Given, Then, When } from '@cucumber/cucumber'
import type { Deviation } from '../wallet/deviations/deviation.ts'
import {
  authorizationWish,
  perform,
  requestAndWait,
  requestEveryCredential,
  takeAnotherOffer,
} from './support/acting.ts'
import { getEveryCredential } from './support/every-credential.ts'
import { ExpectationError, expectKind } from './support/expectation.ts'
import type { ConformanceWorld, StepResult } from './support/world.ts'

Given('a wallet with {deviation}', function (this: ConformanceWorld, deviation: Deviation) {
  this.intent.deviation = deviation
})

When('the wallet requests a credential', function (this: ConformanceWorld) {
  return requestCredential(this)
})

When(
  'a wallet that sends unknown parameters requests another credential',
  async function (this: ConformanceWorld) {
    this.intent.sendsUnknownParameters = true
    return (await takeAnotherOffer(this)) ?? requestCredential(this)
  },
)

When(
  'the wallet requests a credential and comes back until it is there',
  function (this: ConformanceWorld) {
    return perform(this, [], () => requestAndWait(this, this.intent.wantedConfiguration))
  },
)

When('the wallet requests it once more', function (this: ConformanceWorld) {
  const wanted = this.intent.wantedConfiguration
    ? { configurationId: this.intent.wantedConfiguration }
    : {}
  return perform(this, [], (journey) => journey.requestCredential(wanted))
})

When(
  'the wallet requests {int} copies of a credential',
  function (this: ConformanceWorld, copies: number) {
    return perform(this, ['credential'], (journey) => journey.requestCredential({ proofs: copies }))
  },
)

When(
  'the wallet gets every credential of the target, from the offer to its status',
  function (this: ConformanceWorld) {
    return getEveryCredential(this)
  },
)

When('the wallet requests every credential', function (this: ConformanceWorld) {
  return perform(this, [], requestEveryCredential)
})

When(
  'a wallet with {deviation} requests a credential of it',
  function (this: ConformanceWorld, deviation: Deviation) {
    return perform(this, [], (journey) => journey.requestCredential({ deviation }))
  },
)

Then('it receives a credential', function (this: ConformanceWorld) {
  expectKind(this.outcome, 'issued', 'a credential')
})

Then('it receives a credential bound to its key', function (this: ConformanceWorld) {
  const { exchange } = expectKind(this.outcome, 'issued', 'a credential')
  // What is wrong with another issuer's credential is for the checks to say.
  if (!this.session.isReference) return
  const credential = this.session.evidence.credentials.find(
    (received) => received.exchange === exchange,
  )
  const missing = credential?.facts.filter(({ holds }) => !holds) ?? []
  if (!credential || missing.length > 0) {
    throw new ExpectationError(
      missing.map(({ seen }) => seen).join('; ') || 'no credential arrived',
    )
  }
})

function requestCredential(world: ConformanceWorld): Promise<StepResult> {
  const { wantedConfiguration: configurationId } = world.intent
  return perform(world, ['credential'], async (journey) => {
    const wish = authorizationWish(world)
    if (wish) await journey.authorize(wish)
    return journey.requestCredential(configurationId ? { configurationId } : {})
  })
}
