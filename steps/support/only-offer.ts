import type { Cannot } from '../../protocol/absence.ts'
import type { OfferSighting } from '../../protocol/evidence.ts'
import { grantTypes } from '../../protocol/grants.ts'
import type { NotReached, Outcome } from '../../protocol/outcomes.ts'
import type { OfferTicket, OfferWish, TargetSession } from '../../targets/target.ts'
import { isFailure, lacking, notConfigured, stoppedBy } from '../../wallet/failure.ts'
import type { RecordingHttp } from '../../wallet/http/http.ts'
import { Journey } from '../../wallet/journey.ts'
import { isJsonObject, objectMember } from '../../wallet/json.ts'
import { patience } from './patience.ts'
import { lookAround, receiveEverything } from './whole-way.ts'

/** What became of the one offer there is. */
export interface OnlyWay {
  /** Its log has all that was seen on the way. */
  readonly http: RecordingHttp
  readonly sighting: OfferSighting
  readonly outcome: Outcome
}

/** Any other kind can make an offer for each scenario. */
const keys = ['offers.kind']

/** Of this run: the code of an offer works once, whichever scenario is first. */
const ways = new Map<string, Promise<OnlyWay>>()

/** The way that the offer went; the first who asks makes it go. */
export function onlyWayOf({ offer }: OfferTicket, go: () => Promise<OnlyWay>): Promise<OnlyWay> {
  const known = ways.get(offer) ?? go()
  ways.set(offer, known)
  return known
}

/** Takes the one offer of the session as far as it goes. */
export async function goTheOnlyWay(
  http: RecordingHttp,
  session: TargetSession,
  file: { readonly credentialIssuer?: string | undefined; readonly patienceSeconds: number },
): Promise<OnlyWay> {
  const { client, otherClients = [], clock, signIn, browse, onlyOffer } = session
  const { credentialIssuer = file.credentialIssuer } = session
  const keyAttester = [client, ...otherClients].find(({ attester }) => attester)?.attester
  const journey = new Journey({
    http,
    client,
    clock,
    ...(keyAttester && { keyAttester }),
    ...(signIn && { signIn }),
    ...(browse && { browse }),
    ...(credentialIssuer === undefined ? {} : { credentialIssuer }),
  })
  const sighting = await journey.takeOffer(onlyOffer?.offer ?? '', onlyOffer?.txCode)
  const grants = objectMember(sighting.offer, 'grants')
  const needsUser = grants && objectMember(grants, grantTypes.preAuthorizedCode) === undefined
  await lookAround(journey)
  // Codes that a user authorizes are for registered clients.
  const ticket = needsUser
    ? await session.createOffer({ grants: [grantTypes.authorizationCode] })
    : onlyOffer
  const outcome =
    ticket && 'cannot' in ticket
      ? lacking(ticket)
      : await receiveEverything(
          journey,
          patience(
            async () => session,
            () => file.patienceSeconds,
          ),
        )
  return { http, sighting, outcome }
}

/** Why the code of the offer is for no other journey. */
export function reservedBy({ outcome, http }: OnlyWay): NotReached {
  if (!isFailure(outcome))
    return notConfigured('the one offer of the target was used to the end', ...keys)
  const refusal = http.log.lastExchange()?.operation === 'token' && outcome.kind === 'refused'
  const doubt = refusal && outcome.error === 'invalid_grant' ? ' (expired or used?)' : ''
  return stoppedBy(`the one offer of the target brought no credential${doubt}`, outcome)
}

/**
 * The offer once more. What came by reference is not fetched again: some issuers answer once.
 * @param ticket as the target gives it.
 */
export function onceMore(
  { sighting }: OnlyWay,
  wish: OfferWish,
  ticket: OfferTicket,
): OfferTicket | Cannot {
  if (sighting.exchange === undefined || !isJsonObject(sighting.offer)) return ticket
  if (wish.byReference || wish.qrImage) {
    return { cannot: 'the target gives one fixed offer, which was fetched already', keys }
  }
  return { ...ticket, offer: JSON.stringify(sighting.offer) }
}

/** A new run, by whoever runs several in one process. */
export function forgetOnlyWays(): void {
  ways.clear()
}
