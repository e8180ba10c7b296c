import { consolePaths } from '../../mock-server/console/routes.ts'
import { grantTypes } from '../../protocol/grants.ts'
import { type Key, newKey } from './keys.ts'
import { deletePlace, newPlace, openPlace, type Place } from './place.ts'
import { signIn } from './sign-in.ts'
import {
  lookUpStatus,
  notify,
  type Offer,
  requestCredential,
  requestToken,
  type Token,
  takeOffer,
  withToken,
} from './wallet.ts'

/** What wallets, and the person at the console, do all day; each is right, and throws where it is not served. */
export const flows: Readonly<Record<string, (place: Place) => Promise<void>>> = {
  'pre-authorized code': preAuthorized,
  'Transaction Code and DPoP': withTxCode,
  'authorization code': authorizationCode,
  'authorization code, replayed': (place) => authorizationCode(place, true),
  'deferred, never fetched': abandoned,
  'an environment of its own': ownEnvironment,
  'pages of the console': pages,
  metadata: async ({ http, control, ready }) => void (await openPlace(http, control, ready)),
  'an offer that nobody takes': async (place) => void (await takeOffer(place, {})),
  'a code that nobody redeems': async (place) => {
    const { grants } = await takeOffer(place, {})
    await signIn(place, grants[grantTypes.authorizationCode]?.issuer_state ?? '', newKey())
  },
}

async function preAuthorized(place: Place): Promise<void> {
  const offer = await takeOffer(place, {})
  const token = await requestToken(place, codeForm(offer))
  const issued = await requestCredential(place, token, offer)
  await notify(place, issued, { token, key: undefined })
  await lookUpStatus(place, issued)
  await place.http.send(place.endpoints.token, 400, { form: codeForm(offer) })
}

async function withTxCode(place: Place): Promise<void> {
  const offer = await takeOffer(place, { txCode: true, grants: [grantTypes.preAuthorizedCode] })
  const key = newKey()
  const wrong = { ...codeForm(offer), tx_code: 'wrong' }
  await place.http.send(place.endpoints.token, 400, { form: wrong })
  const form = { ...codeForm(offer), tx_code: offer.txCode ?? '' }
  const token = await requestToken(place, form, key)
  const issued = await requestCredential(place, token, { ...offer, key })
  await notify(place, issued, { token, key })
}

/** @param replays takes everything away again (RFC 6749, Section 4.1.2). */
async function authorizationCode(place: Place, replays = false): Promise<void> {
  const offer = await takeOffer(place, { grants: [grantTypes.authorizationCode] })
  const key = newKey()
  const issuerState = offer.grants[grantTypes.authorizationCode]?.issuer_state ?? ''
  const { code, verifier } = await signIn(place, issuerState, key)
  const { id: client_id, redirectUri: redirect_uri } = place.ready.client
  const form = { grant_type: grantTypes.authorizationCode, client_id, redirect_uri, code }
  const redeeming = { ...form, code_verifier: verifier }
  const first = await requestToken(place, redeeming, key)
  const token = await refreshed(place, first, key)
  const issued = await requestCredential(place, token, { ...offer, key })
  await lookUpStatus(place, issued)
  if (!replays) return notify(place, issued, { token, key })
  await place.http.send(place.endpoints.token, 400, { form: redeeming })
}

async function refreshed(place: Place, { refresh }: Token, key: Key): Promise<Token> {
  const { id: client_id } = place.ready.client
  const form = { grant_type: 'refresh_token', client_id, refresh_token: refresh ?? '' }
  return requestToken(place, form, key)
}

async function abandoned(place: Place): Promise<void> {
  const offer = await takeOffer(place, { deferred: true })
  const token = await requestToken(place, codeForm(offer))
  await requestCredential(place, token, { ...offer, expected: 202 })
}

/** Made, used and deleted: its clock moves until what was put off is there. */
async function ownEnvironment({ http, control }: Place): Promise<void> {
  const place = await newPlace(http, control)
  const offer = await takeOffer(place, { deferred: true })
  const token = await requestToken(place, codeForm(offer))
  const { transaction_id } = await requestCredential(place, token, { ...offer, expected: 202 })
  await place.advance('PT1M1S')
  const use = { token, key: undefined, json: { transaction_id }, expected: 200 }
  const issued = (await withToken(place, place.endpoints.deferred, use)).json()
  await lookUpStatus(place, issued)
  await deletePlace(place)
}

async function pages(place: Place): Promise<void> {
  const { http, control, ready } = place
  const offer = await takeOffer(place, {})
  const at = (path: string) => http.send(`${control}${path}`, 200)
  await at(consolePaths.home)
  await at(consolePaths.environment(ready.environment))
  await at(consolePaths.offer(ready.environment, offer.id))
  await at(`${consolePaths.journal(ready.environment)}?problems`)
  const event = await http.firstOf(`${control}${consolePaths.events(ready.environment, offer.id)}`)
  if (!event.startsWith('data: {')) throw new Error(`an event stream that begins with ${event}`)
}

function codeForm({ grants }: Offer): Readonly<Record<string, string>> {
  const type = grantTypes.preAuthorizedCode
  return {
    grant_type: type,
    'pre-authorized_code': grants[type]?.['pre-authorized_code'] ?? '',
  }
}
