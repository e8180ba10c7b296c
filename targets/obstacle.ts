import { withEveryString } from '../protocol/every-string.ts'
import type { TransportFailure } from '../protocol/exchange.ts'
import { wasAnswered } from '../protocol/exchange.ts'
import { UsageError } from '../protocol/usage-error.ts'
import { wellKnownUrl } from '../protocol/well-known.ts'
import { RecordingHttp } from '../wallet/http/http.ts'
import { Journey } from '../wallet/journey.ts'
import { stringMember } from '../wallet/json.ts'
import { sightOffer } from '../wallet/offer-sources/sighting.ts'
import { httpOptions } from './http-options.ts'
import type { LoadedTarget } from './load-target.ts'
import { hintFor } from './preflight-leg.ts'
import type { TargetSession } from './target.ts'
import { redactorFor } from './target-redactor.ts'

/** Why a run would find out nothing, and what the user can do about it. */
export interface Obstacle {
  readonly message: string
  readonly hint: string
}

/**
 * Looks for what would end every scenario in the same way: no offer can be made, or nobody answers where the issuer
 * is said to be. A request or two, and none that an offer could be spent by; what an issuer does wrong is no obstacle.
 */
export async function obstacleToRun(
  loaded: LoadedTarget,
  signal?: AbortSignal,
): Promise<Obstacle | undefined> {
  // Started by us, a moment ago.
  if (loaded.embedded) return undefined
  await using http = new RecordingHttp({
    clock: { now: () => new Date() },
    ...httpOptions(loaded),
    ...(signal && { signal }),
  })
  const obstacle = await obstacleMet(loaded, http)
  if (!obstacle) return undefined
  const redactor = redactorFor(loaded, http.log.evidence().exchanges)
  return withEveryString(obstacle, (text) => redactor.text(text))
}

async function obstacleMet(
  loaded: LoadedTarget,
  http: RecordingHttp,
): Promise<Obstacle | undefined> {
  try {
    await using session = await loaded.target.open({ http })
    const found = await whereToAsk(loaded, session, http)
    if ('message' in found) return found
    return found.url === undefined ? undefined : await reached(http, found.url)
  } catch (thrown) {
    const { message } = thrown instanceof Error ? thrown : new Error(String(thrown))
    return {
      message: sentence(message),
      hint: thrown instanceof UsageError ? thrown.hint : hintFor.offers,
    }
  }
}

/** An address of the issuer that is good to ask; undefined: none is known. */
async function whereToAsk(
  loaded: LoadedTarget,
  session: TargetSession,
  http: RecordingHttp,
): Promise<{ readonly url: string | undefined } | Obstacle> {
  const named = session.credentialIssuer ?? loaded.credentialIssuer
  // PingOne keeps what is offered in a queue: an offer more would change what the run finds there.
  if (session.pingone) {
    const exchange = await session.pingone.requestToken()
    const failure = wasAnswered(exchange) ? undefined : exchange.failure
    if (failure && isHopeless(failure)) return { message: failure.message, hint: hintOf(failure) }
    return { url: metadataUrl(named) }
  }
  const [configuration] = loaded.credentials ?? []
  const ticket = await session.createOffer(
    configuration === undefined ? {} : { configurations: [configuration] },
  )
  if ('cannot' in ticket) return { url: metadataUrl(named) }
  const sighting = await sightOffer(ticket.offer)
  const [reference] = sighting.uris
  if (sighting.offer !== undefined || reference === undefined) {
    return { url: metadataUrl(named ?? stringMember(sighting.offer, 'credential_issuer')) }
  }
  // The one offer there is may be fetched once only.
  if (loaded.kind === 'static') {
    return {
      url: metadataUrl(named) ?? (URL.canParse(reference) ? new URL(reference).origin : undefined),
    }
  }
  const journey = new Journey({ http, client: session.client, clock: session.clock })
  const { offer } = await journey.takeOffer(ticket.offer, ticket.txCode)
  const fetched = http.log.lastExchange()
  if (fetched && !wasAnswered(fetched) && isHopeless(fetched.failure)) {
    return { message: fetched.failure.message, hint: hintOf(fetched.failure) }
  }
  return { url: metadataUrl(named ?? stringMember(offer, 'credential_issuer')) }
}

async function reached(http: RecordingHttp, url: string): Promise<Obstacle | undefined> {
  const exchange = await http.send({
    operation: 'issuer-metadata',
    method: 'GET',
    url,
    headers: { accept: 'application/json' },
  })
  if (wasAnswered(exchange) || !isHopeless(exchange.failure)) return undefined
  return { message: exchange.failure.message, hint: hintOf(exchange.failure) }
}

/**
 * What ends every request alike. A connection that broke, or a version of TLS that no wallet speaks, is for the run
 * to tell: the issuer was reached.
 */
function isHopeless({ code, cause = '' }: TransportFailure): boolean {
  switch (code) {
    case 'ERR_DNS':
    case 'ERR_TIMEOUT':
      return true
    case 'ERR_CONNECT':
      return /^(ECONNREFUSED|EHOST|ENET|EADDR|ERR_PROXY|ETIMEDOUT)/.test(cause)
    case 'ERR_TLS':
      return isOfCertificate(cause) || isNoTls(cause)
    default:
      return false
  }
}

function isOfCertificate(cause: string): boolean {
  return /^(CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_|ERR_TLS_CERT)/.test(cause)
}

function isNoTls(cause: string): boolean {
  return /^ERR_SSL_(WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG)$/.test(cause)
}

function hintOf({ code, cause = '' }: TransportFailure): string {
  if (code === 'ERR_DNS') return hintFor.name
  if (cause === 'ERR_PROXY') return hintFor.proxy
  if (code !== 'ERR_TLS') return hintFor.issuer
  if (/ALTNAME|HOSTNAME/.test(cause)) return hintFor.hostName
  return isNoTls(cause) ? hintFor.noTls : hintFor.tls
}

function metadataUrl(identifier: string | undefined): string | undefined {
  if (identifier === undefined || !URL.canParse(identifier)) return undefined
  return wellKnownUrl(identifier, 'openid-credential-issuer')
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}
