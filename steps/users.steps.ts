import { Given, When } from '@cucumber/cucumber'
import { isFailure } from '../wallet/failure.ts'
import { perform, takeAnotherOffer } from './support/acting.ts'
import type { ConformanceWorld } from './support/world.ts'

Given('a second user who has credentials, too', function (this: ConformanceWorld) {
  this.session.preferIssuer({ secondQueue: 'filled' })
  return this.needsSecondUser()
})

When(
  'the second user requests such a credential without an offer',
  async function (this: ConformanceWorld) {
    const [configurationId = ''] = this.session.evidence.credentials.map((it) => it.configurationId)
    const journey = await this.journeys.ofSecondUser()
    await journey.authorize({ configurationId })
    this.outcome = await journey.requestCredential({ configurationId })
    return isFailure(this.outcome)
      ? this.skip('the issuer gives the second user no such credential without an offer')
      : undefined
  },
)

When(
  "the second user requests it with the issuer_state of the first user's next offer",
  async function (this: ConformanceWorld) {
    this.intent.strangerSignsIn = true
    return (
      (await takeAnotherOffer(this)) ??
      (await perform(this, [], (journey) => journey.requestCredential()))
    )
  },
)
