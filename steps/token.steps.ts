import { Then, When } from '@cucumber/cucumber'
import { perform } from './support/acting.ts'
import { expectKind } from './support/expectation.ts'
import type { ConformanceWorld } from './support/world.ts'

When('the wallet requests a token', function (this: ConformanceWorld) {
  return perform(this, ['token'], async (journey) => {
    if (this.usesAuthorizationDetails) await journey.authorize({ useAuthorizationDetails: true })
    return journey.requestToken()
  })
})

Then('it receives a token', function (this: ConformanceWorld) {
  expectKind(this.outcome, 'token', 'a token')
})
