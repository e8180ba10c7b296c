import { type GrantType, grantTypes } from '../../protocol/grants.ts'
import type { AuthorizeOptions } from '../../wallet/authorization/authorization-request.ts'
import type { NotificationEvent } from '../../wallet/credential/notification-request.ts'
import { deviations } from '../../wallet/deviations/all.ts'
import type { Deviation } from '../../wallet/deviations/deviation.ts'
import { requestEveryCredential } from './acting.ts'
import type { ConformanceWorld } from './world.ts'

const events: readonly NotificationEvent[] = [
  'credential_accepted',
  'credential_failure',
  'credential_deleted',
]

/**
 * Takes the wallet through everything an issuer offers it, right and then wrong, by offers of its own making:
 * whatever the issuer does not offer is passed over.
 */
export async function walk(world: ConformanceWorld): Promise<void> {
  await fromOfferToNotification(world, grantTypes.preAuthorizedCode)
  await fromOfferToNotification(world, grantTypes.authorizationCode, {})
  await fromOfferToNotification(world, grantTypes.authorizationCode, {
    useAuthorizationDetails: true,
    par: false,
  })
  world.intent.sendsUnknownParameters = true
  await fromOfferToNotification(world, grantTypes.authorizationCode, {})
  world.intent.sendsUnknownParameters = false
  for (const deviation of deviations) await err(world, deviation)
}

async function fromOfferToNotification(
  world: ConformanceWorld,
  grant: GrantType,
  authorization?: AuthorizeOptions,
): Promise<void> {
  world.journeys.forget()
  if ((await world.makeOffer({ grants: [grant] })) === 'skipped') return
  const journey = await world.journeys.current()
  await journey.discover()
  await journey.fetchServerKeys()
  if (authorization) await journey.authorize(authorization)
  await requestEveryCredential(journey)
  for (const event of events) await journey.notify(event)
}

async function err(world: ConformanceWorld, deviation: Deviation): Promise<void> {
  world.journeys.forget()
  if ((await world.makeOffer({})) === 'skipped') return
  world.outcome = await world.journeys.attempt(deviation)
}
