import { withEveryString } from '../protocol/every-string.ts'
import type { OfferSighting } from '../protocol/evidence.ts'
import { grantTypes } from '../protocol/grants.ts'
import type { TlsFacts } from '../protocol/tls-facts.ts'
import { isFailure } from '../wallet/failure.ts'
import { RecordingHttp } from '../wallet/http/http.ts'
import { Journey } from '../wallet/journey.ts'
import { isJsonObject, objectMember } from '../wallet/json.ts'
import type { Discovered } from '../wallet/metadata/discovery.ts'
import { httpOptions } from './http-options.ts'
import type { LoadedTarget } from './load-target.ts'
import { failed, hintFor, type Leg, missing, passed, toldFailure } from './preflight-leg.ts'
import type { TargetSession } from './target.ts'
import { redactorFor } from './target-redactor.ts'

/**
 * Tries everything that a run depends on, once, without redeeming a pre-authorized code: an offer, the addresses
 * it leads to, TLS, the user's sign-in. What the issuer does not offer is listed, since it will not be judged.
 */
export async function preflight(loaded: LoadedTarget): Promise<readonly Leg[]> {
  await using http = new RecordingHttp({
    clock: { now: () => new Date() },
    ...httpOptions(loaded),
  })
  await using session = await loaded.target.open({ http })
  const legs = await legsOf(session, loaded, http)
  const redactor = redactorFor(loaded, http.log.evidence().exchanges)
  return withEveryString(legs, (text) => redactor.text(text))
}

async function legsOf(
  session: TargetSession,
  loaded: LoadedTarget,
  http: RecordingHttp,
): Promise<readonly Leg[]> {
  const { journey, legs, sighting } = await takeAnOffer(session, loaded, http)
  const isNamed = (session.credentialIssuer ?? loaded.credentialIssuer) !== undefined
  if (!isNamed && legs.some(({ state }) => state === 'fails')) return legs
  const found = await journey.discover()
  const tls = http.handshakes.map((facts) => tlsLeg(facts))
  if (isFailure(found)) return [...legs, ...tls, discoveryFailed(found, sighting)]
  const fallbacks = http.log.evidence().fallbacks.map(({ instead }) => instead)
  return [
    ...legs,
    ...tls,
    passed('metadata', [`of ${found.issuer.identifier}`, ...fallbacks].join(': ')),
    ...(await signInLegs(session, loaded, http, found)),
    ...absences(found),
  ]
}

async function takeAnOffer(session: TargetSession, loaded: LoadedTarget, http: RecordingHttp) {
  const journey = newJourney(session, loaded, http)
  const [first] = loaded.credentials ?? []
  const ticket = await tried(() =>
    session.createOffer(first === undefined ? {} : { configurations: [first] }),
  )
  if (ticket instanceof Error) {
    return { journey, legs: [failed('offer', ticket.message, hintFor.offers)] }
  }
  if ('cannot' in ticket) return { journey, legs: [missing('offer', ticket.cannot)] }
  const sighting = await journey.takeOffer(ticket.offer, ticket.txCode)
  return { journey, legs: offerLegs(sighting, ticket.txCode), sighting }
}

function offerLegs(sighting: OfferSighting, txCode: string | undefined): readonly Leg[] {
  const { offer, problem } = sighting
  if (problem !== undefined || !isJsonObject(offer)) {
    return [failed('offer', problem ?? 'There is no offer.', hintFor.offers)]
  }
  const grants = objectMember(offer, 'grants') ?? {}
  const leg = passed(
    'offer',
    `${sighting.source}, ${Object.keys(grants).join(', ') || 'no grants'}`,
  )
  const wantsCode = objectMember(grants, grantTypes.preAuthorizedCode)?.tx_code !== undefined
  return wantsCode && txCode === undefined
    ? [
        leg,
        failed(
          'Transaction Code',
          'The offer asks for one, and none came with it.',
          hintFor.txCode,
        ),
      ]
    : [leg]
}

/** By an offer of its own where there can be one: a user's sign-in uses nothing up. */
async function signInLegs(
  session: TargetSession,
  loaded: LoadedTarget,
  http: RecordingHttp,
  { server }: Discovered,
): Promise<readonly Leg[]> {
  if (server.members.authorization_endpoint === undefined) {
    return [missing('sign-in', 'the authorization server has no authorization_endpoint')]
  }
  const journey = newJourney(session, loaded, http)
  const ticket = await tried(() => session.createOffer({ grants: [grantTypes.authorizationCode] }))
  if (!(ticket instanceof Error) && 'offer' in ticket) await journey.takeOffer(ticket.offer)
  else if (loaded.credentialIssuer === undefined && session.credentialIssuer === undefined) {
    const reason = ticket instanceof Error ? ticket.message : ticket.cannot
    return [missing('sign-in', `no offer for it: ${reason}`)]
  }
  const outcome = await tried(() => journey.authorize())
  if (outcome instanceof Error) return [failed('sign-in', outcome.message, hintFor.login)]
  if (outcome.kind === 'authorized') return [passed('sign-in', 'an authorization code came')]
  if (outcome.kind === 'not-reached' && outcome.absence?.why === 'not-offered')
    return [missing('sign-in', outcome.reason)]
  return [failed('sign-in', toldFailure(outcome), hintFor.login)]
}

function discoveryFailed(
  failure: Parameters<typeof toldFailure>[0],
  sighting: OfferSighting | undefined,
): Leg {
  const isTls = failure.kind === 'unreachable' && failure.code === 'ERR_TLS'
  const hint = isTls ? hintFor.tls : sighting ? hintFor.metadata : hintFor.issuer
  return failed('metadata', toldFailure(failure), hint)
}

function tlsLeg({ host, protocol, certificate, problem }: TlsFacts): Leg {
  if (problem !== null) return failed('TLS', `${host}: ${problem}`, hintFor.certificate)
  const until = certificate ? `, certificate until ${certificate.validTo.slice(0, 10)}` : ''
  return passed('TLS', `${host}: ${protocol}${until}`)
}

/** Optional members whose absence makes scenarios not applicable. */
function absences({ issuer, server }: Discovered): readonly Leg[] {
  const of = (what: string, members: Readonly<Record<string, unknown>>, names: readonly string[]) =>
    names
      .filter((name) => members[name] === undefined)
      .map((name) => missing(name, `the ${what} metadata has none: what it is for is not judged`))
  return [
    ...of('issuer', issuer.members, [
      'nonce_endpoint',
      'deferred_credential_endpoint',
      'notification_endpoint',
      'batch_credential_issuance',
      'credential_response_encryption',
    ]),
    ...of('authorization server', server.members, [
      'pushed_authorization_request_endpoint',
      'dpop_signing_alg_values_supported',
      'jwks_uri',
    ]),
  ]
}

function newJourney(session: TargetSession, loaded: LoadedTarget, http: RecordingHttp): Journey {
  const { credentialIssuer = loaded.credentialIssuer } = session
  return new Journey({
    http,
    client: session.client,
    clock: session.clock,
    ...(session.signIn && { signIn: session.signIn }),
    ...(session.browse && { browse: session.browse }),
    ...(credentialIssuer === undefined ? {} : { credentialIssuer }),
  })
}

async function tried<T>(act: () => Promise<T>): Promise<T | Error> {
  try {
    return await act()
  } catch (thrown) {
    return thrown instanceof Error ? thrown : new Error(String(thrown))
  }
}
