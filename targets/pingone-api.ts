import type { Cannot } from '../protocol/absence.ts'
import { type AnsweredExchange, type Exchange, wasAnswered } from '../protocol/exchange.ts'
import { grantTypes } from '../protocol/grants.ts'
import { resolvePointer } from './json-pointer.ts'
import type { PingOneWorker } from './pingone-worker.ts'
import type { OfferResource, OfferTicket, OfferWish } from './target.ts'

/** Where an offer resource says how a wallet gets at the offer, best first. */
const ways = ['/_links/openid-credential-offer/href', '/_links/qrCode/href', '/credentialOfferUrl']

/**
 * Makes an offer through PingOne's offers API.
 * @throws Error when PingOne cannot be reached, refuses or answers no JSON: nothing is known then.
 */
export async function createPingOneOffer(
  worker: PingOneWorker,
  wish: OfferWish,
): Promise<OfferTicket | Cannot> {
  const exchange = await worker.createOffer({
    // By default PingOne allows the code grant alone: without a wish the wallet may choose.
    grantTypes: wish.grants ?? Object.values(grantTypes),
    ...(wish.configurations && { credentials: wish.configurations }),
  })
  // The metadata may list configurations that are no credential types of the user's tenant.
  if (wish.configurations && wasAnswered(exchange) && exchange.response.status === 400) {
    return { cannot: `PingOne makes no offer of ${wish.configurations.join()}${saying(exchange)}` }
  }
  const value = answerOf(exchange, 'make an offer')
  const offer = (wish.qrImage ? ['/_links/qrCode/href', ...ways] : ways)
    .map((pointer) => resolvePointer(value, pointer))
    .find((candidate) => typeof candidate === 'string')
  if (offer === undefined) {
    throw new Error('PingOne made an offer, but its answer has no QR code, link or URL of it.')
  }
  const id = resolvePointer(value, '/id')
  return { offer, ...(typeof id === 'string' ? { id } : {}) }
}

/** Reads an offer's resource. @throws Error as above. */
export async function readPingOneOffer(
  worker: PingOneWorker,
  { id }: OfferTicket,
): Promise<OfferResource> {
  if (id === undefined) throw new Error('The offer has no id by which PingOne could be asked.')
  const value = answerOf(await worker.readOffer(id), 'read an offer')
  const status = resolvePointer(value, '/status')
  const expiresAt = resolvePointer(value, '/expiresAt')
  return { status: String(status), expiresAt: String(expiresAt) }
}

function answerOf(exchange: Exchange, what: string): unknown {
  if (!wasAnswered(exchange)) throw new Error(`Could not ${what}: ${exchange.failure.message}`)
  const { status, json } = exchange.response
  if (status < 200 || status > 299) {
    const { url } = exchange.request
    throw new Error(`Could not ${what}: ${url} answered ${status}${saying(exchange)}`)
  }
  if (!json.ok) throw new Error(`Could not ${what}: ${json.problem}.`)
  return json.value
}

function saying({ response }: AnsweredExchange): string {
  const message = response.json.ok
    ? (resolvePointer(response.json.value, '/message') ??
      resolvePointer(response.json.value, '/error_description') ??
      resolvePointer(response.json.value, '/error'))
    : undefined
  return typeof message === 'string' ? `: ${message}` : '.'
}
