import { Given, Then, When } from '@cucumber/cucumber'
import { variantsNamed } from '../mock-server/variants/registry.ts'
import { type GrantType, grantTypes } from '../protocol/grants.ts'
import { isFailure } from '../wallet/failure.ts'
import { authorizationWish, needsServerWhere, perform } from './support/acting.ts'
import { expectKind } from './support/expectation.ts'
import type { ConformanceWorld } from './support/world.ts'

Given(
  'an authorization server that takes authorization details',
  function (this: ConformanceWorld) {
    return needsServerWhere(this, ({ authorization_details_types_supported: types }) =>
      Array.isArray(types) && types.includes('openid_credential')
        ? undefined
        : 'authorization_details_types_supported does not list openid_credential, or is absent',
    )
  },
)

Given('an issuer that names credential identifiers unasked', function (this: ConformanceWorld) {
  // Any other issuer is as it is: its Token Response tells.
  if (this.session.loaded.kind === 'mock') {
    this.intent.variants = variantsNamed(['credential identifiers with every token'])
  }
})

Given('a wallet that uses bearer tokens', function (this: ConformanceWorld) {
  this.session.preferIssuer({ dpop: 'optional' })
  this.intent.usesBearerTokens = true
})

Given('a wallet that uses bound tokens', function (this: ConformanceWorld) {
  this.intent.usesBearerTokens = false
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

When('the wallet requests a token for one of them', function (this: ConformanceWorld) {
  return perform(this, [], async (journey) => {
    const authorized = await journey.authorize({ useAuthorizationDetails: true })
    const ids = await journey.offeredConfigurations()
    if (isFailure(authorized)) return authorized
    const [configurationId] = 'kind' in ids ? [] : ids
    const part = configurationId === undefined ? {} : { configurationId }
    return journey.requestToken({ grant: grantTypes.authorizationCode, ...part })
  })
})

When('the wallet refreshes its token', function (this: ConformanceWorld) {
  return perform(this, ['token'], (journey) => journey.refreshToken())
})

When('the token names credential identifiers', function (this: ConformanceWorld) {
  const { outcome } = this
  return outcome?.kind === 'token' && Object.keys(outcome.credentialIdentifiers).length === 0
    ? this.skip('the Token Response has no credential_identifiers')
    : undefined
})

Then('it receives a token', function (this: ConformanceWorld) {
  expectKind(this.outcome, 'token', 'a token')
})
