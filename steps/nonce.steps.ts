import { Then, When } from '@cucumber/cucumber'
import { perform } from './support/acting.ts'
import { expectKind } from './support/expectation.ts'
import type { ConformanceWorld } from './support/world.ts'

When('the wallet asks for a nonce', function (this: ConformanceWorld) {
  return perform(this, [], (journey) => journey.requestNonce())
})

When('the wallet asks for {int} nonces', async function (this: ConformanceWorld, count: number) {
  for (let asked = 0; asked < count; asked++) {
    await perform(this, [], (journey) => journey.requestNonce())
  }
})

Then('it receives a nonce', function (this: ConformanceWorld) {
  expectKind(this.outcome, 'nonce', 'a nonce')
})
