import { Given, Then, When } from '@cucumber/cucumber'
import type { GrantType } from '../protocol/grants.ts'
import { authorizationWish, perform } from './support/acting.ts'
import { expectKind } from './support/expectation.ts'
import type { ConformanceWorld } from './support/world.ts'

Given('a wallet that uses bearer tokens', function (this: ConformanceWorld) {
  this.usesBearerTokens = true
})

Given('a wallet that uses bound tokens', function (this: ConformanceWorld) {
  this.usesBearerTokens = false
})

When('the wallet requests a token', function (this: ConformanceWorld) {
  return perform(this, ['token'], async (journey) => {
    const wish = authorizationWish(this)
    if (wish) await journey.authorize(wish)
    return journey.requestToken()
  })
})

When(
  'the wallet requests a token by the {grant} grant',
  function (this: ConformanceWorld, { type }: { type: GrantType }) {
    return perform(this, ['token'], (journey) => journey.requestToken({ grant: type }))
  },
)

When('the wallet refreshes its token', function (this: ConformanceWorld) {
  return perform(this, ['token'], (journey) => journey.refreshToken())
})

Then('it receives a token', function (this: ConformanceWorld) {
  expectKind(this.outcome, 'token', 'a token')
})
