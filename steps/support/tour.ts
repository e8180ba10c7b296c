import { activeChecks } from '../../checks/registry.ts'
import { grantTypes } from '../../protocol/grants.ts'
import type { Deviation } from '../../wallet/deviations/deviation.ts'
import { deviations } from '../../wallet/deviations/registry.ts'
import { requestEveryCredential } from './acting.ts'
import { createOffer, offerMember, readOffer } from './worker.ts'
import type { ConformanceWorld } from './world.ts'

/** One refusal of every endpoint: what is judged on any error answer is seen by these. */
const aRefusalOfEachEndpoint = [
  'no proof',
  'no access token',
  'an unknown pre-authorized code',
  'an unsupported response type',
  'an unknown notification id',
]

/** What the server makes of parameters it does not know. */
const aboutTheUnknown = ['VCI-5.1.3-02', 'VCI-6.1-04', 'VCI-8.2-13', 'VCI-11.1-04']

/**
 * Takes the wallet through everything the mock offers, once, with the deviations that `requirements` are
 * judged by: what the kill matrix needs to see, and little more.
 */
export async function tour(
  world: ConformanceWorld,
  requirements?: readonly string[],
): Promise<void> {
  world.timeStandsStill = true
  const aboutOffers = requirements?.some((id) => id.startsWith('P1-')) ?? true
  if (aboutOffers) {
    await tellsWorkersTheirMistakes(world)
    await byASingleOffer(world)
    await withAWrongPassword(world)
  }
  await fromOfferToCompletion(world)
  await byAuthorizationCode(world)
  if (requirements?.some((id) => aboutTheUnknown.includes(id)) ?? true) {
    await withUnknownParameters(world)
  }
  for (const deviation of deviationsFor(requirements)) {
    await world.makeOffer({})
    await world.attempt(deviation)
  }
  if (aboutOffers) await afterExpiry(world)
}

function deviationsFor(requirements: readonly string[] | undefined): readonly Deviation[] {
  if (!requirements) return deviations
  const judging = activeChecks.filter(({ requirement }) => requirements.includes(requirement))
  const names = new Set([...aRefusalOfEachEndpoint, ...judging.map(({ deviation }) => deviation)])
  return deviations.filter(({ name }) => names.has(name))
}

async function tellsWorkersTheirMistakes(world: ConformanceWorld): Promise<void> {
  await createOffer(world, {}, { authorized: false })
  await createOffer(world, { grantTypes: ['password'] })
  await createOffer(world, {})
  await take(world, '/_links/openid-credential-offer/href')
  await readOffer(world, '00000000-0000-4000-8000-000000000000')
}

async function fromOfferToCompletion(world: ConformanceWorld): Promise<void> {
  await createOffer(world, { grantTypes: Object.values(grantTypes), types: 2 })
  await take(world, '/credentialOfferUrl')
  await take(world, '/_links/qrCode/href')
  const journey = await world.journey()
  await journey.requestToken()
  await readOffer(world, offerIdOf(world))
  await journey.fetchServerKeys()
  await journey.requestNonce()
  await journey.requestCredential()
  await readOffer(world, offerIdOf(world))
  await requestEveryCredential(journey)
  await readOffer(world, offerIdOf(world))
  for (const event of [
    'credential_accepted',
    'credential_failure',
    'credential_deleted',
  ] as const) {
    await journey.notify(event)
  }
}

async function byASingleOffer(world: ConformanceWorld): Promise<void> {
  await createOffer(world, { grantTypes: Object.values(grantTypes), types: 1 })
  await take(world, '/_links/openid-credential-offer/href')
  const journey = await world.journey()
  await journey.requestCredential()
  await readOffer(world, offerIdOf(world))
}

async function byAuthorizationCode(world: ConformanceWorld): Promise<void> {
  for (const useAuthorizationDetails of [true, false]) {
    world.forgetJourney()
    await world.makeOffer({ grants: [grantTypes.authorizationCode] })
    const journey = await world.journey()
    await journey.authorize({ useAuthorizationDetails, par: useAuthorizationDetails })
    await journey.requestCredential()
  }
}

async function withAWrongPassword(world: ConformanceWorld): Promise<void> {
  world.forgetJourney()
  await world.makeOffer({ grants: [grantTypes.authorizationCode] })
  const journey = await world.journey()
  world.mistypesPassword = true
  await journey.authorize()
  world.mistypesPassword = false
  world.forgetJourney()
}

async function withUnknownParameters(world: ConformanceWorld): Promise<void> {
  world.sendsUnknownParameters = true
  world.forgetJourney()
  await world.makeOffer({ grants: [grantTypes.authorizationCode] })
  const journey = await world.journey()
  await journey.requestCredential()
  await journey.notify('credential_accepted')
  world.sendsUnknownParameters = false
  world.forgetJourney()
}

async function afterExpiry(world: ConformanceWorld): Promise<void> {
  await createOffer(world, { grantTypes: Object.values(grantTypes), types: 1 })
  await take(world, '/_links/openid-credential-offer/href')
  const journey = await world.journey()
  const session = await world.session()
  await session.advanceClock?.('PT30M1S')
  await journey.requestToken()
  await take(world, '/_links/openid-credential-offer/href')
  await readOffer(world, offerIdOf(world))
}

/** A fault may leave the offer without this way in: the tour goes on. */
async function take(world: ConformanceWorld, pointer: string): Promise<void> {
  try {
    await world.openOffer(offerMember(world, pointer))
  } catch {
    world.forgetJourney()
  }
}

function offerIdOf(world: ConformanceWorld): string {
  return offerMember(world, '/id')
}
