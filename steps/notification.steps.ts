import { Then, When } from '@cucumber/cucumber'
import type { NotificationEvent } from '../wallet/credential/notification-request.ts'
import { perform } from './support/acting.ts'
import { expectKind } from './support/expectation.ts'
import type { ConformanceWorld } from './support/world.ts'

When('the wallet reports {event}', function (this: ConformanceWorld, event: NotificationEvent) {
  return perform(this, ['notification'], (journey) => journey.notify(event))
})

Then('the issuer acknowledges it', function (this: ConformanceWorld) {
  expectKind(this.outcome, 'acknowledged', 'an acknowledgement')
})
