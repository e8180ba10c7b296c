import { randomUUID } from 'node:crypto'
import type { Environment } from '../../mock-server/environment.ts'
import { revocation } from '../../mock-server/management/user-credentials.ts'
import { grantTypes } from '../../protocol/grants.ts'
import { wellKnownUrl } from '../../protocol/well-known.ts'
import { keyProof, newKey } from '../soak/keys.ts'
import type { Place } from '../soak/place.ts'
import { signIn } from '../soak/sign-in.ts'
import {
  notify,
  requestCredential,
  requestToken,
  type Token,
  takeOffer,
  withToken,
} from '../soak/wallet.ts'

export interface Ground {
  readonly environment: Environment
  readonly place: Place
  /** Of the management API, as its worker asks. */
  readonly headers: Readonly<Record<string, string>>
  readonly api: string
}

/** Everything that comes before it is made ready first: the time is that of the call alone. */
type Call = (ground: Ground) => Promise<() => Promise<unknown>>

export const calls: Readonly<Record<string, Call>> = {
  'offer, control surface': async ({ place: { http, control, ready } }) => {
    const url = `${control}/environments/${ready.environment}/offers`
    const json = { configurations: ready.credentialTypes.slice(0, 1) }
    return () => http.send(url, 201, { json })
  },
  'offer, management API': async ({ place: { http, ready }, api, headers }) => {
    const json = { grants: ['PRE_AUTHORIZED_CODE'], credentials: ready.credentialTypes.slice(0, 1) }
    return () => http.send(`${api}/users/${ready.user}/openid4vciOffers`, 201, { json, headers })
  },
  'offer, read by its wallet': async ({ place: { http, control, ready } }) => {
    const url = `${control}/environments/${ready.environment}/offers`
    const made = (await http.send(url, 201, { json: {} })).json()
    const at = new URL(String(made.offer)).searchParams.get('credential_offer_uri') ?? ''
    return () => http.send(at, 200)
  },
  'issuer metadata': async ({ place: { http, ready } }) => {
    const url = wellKnownUrl(ready.credentialIssuer, 'openid-credential-issuer')
    return () => http.send(url, 200)
  },
  'token, pre-authorized code': async ({ place }) => {
    const form = await codeForm(place)
    return () => requestToken(place, form)
  },
  'token, authorization code': async ({ place }) => {
    const offer = await takeOffer(place, { grants: [grantTypes.authorizationCode] })
    const key = newKey()
    const issuerState = offer.grants[grantTypes.authorizationCode]?.issuer_state ?? ''
    const { code, verifier } = await signIn(place, issuerState, key)
    const { id: client_id, redirectUri: redirect_uri } = place.ready.client
    const grant = { grant_type: grantTypes.authorizationCode, code, code_verifier: verifier }
    return () => requestToken(place, { ...grant, client_id, redirect_uri }, key)
  },
  nonce: async ({ place: { http, endpoints } }) => {
    return () => http.send(endpoints.nonce, 200, { method: 'POST' })
  },
  credential: async ({ place }) => {
    const token = await tokenOf(place)
    const json = await credentialRequest(place)
    const use = { token, key: undefined, json, expected: 200 }
    return () => withToken(place, place.endpoints.credential, use)
  },
  'deferred credential': async ({ place }) => {
    const token = await tokenOf(place, { deferred: true })
    const configuration = place.ready.credentialTypes[0] ?? ''
    const { transaction_id } = await requestCredential(place, token, {
      configuration,
      expected: 202,
    })
    await place.advance('PT1M1S')
    const use = { token, key: undefined, json: { transaction_id }, expected: 200 }
    return () => withToken(place, place.endpoints.deferred, use)
  },
  notification: async ({ place }) => {
    const token = await tokenOf(place)
    const configuration = place.ready.credentialTypes[0] ?? ''
    const issued = await requestCredential(place, token, { configuration })
    return () => notify(place, issued, { token, key: undefined })
  },
  'status list': async ({ place: { http, ready } }) => {
    return () => http.send(`${ready.credentialIssuer}/openid4vci/status/1`, 200)
  },
  'status list after an issuance': async ({ place }) => {
    const configuration = place.ready.credentialTypes[0] ?? ''
    await requestCredential(place, await tokenOf(place), { configuration })
    const { http, ready } = place
    return () => http.send(`${ready.credentialIssuer}/openid4vci/status/1`, 200)
  },
  users: async ({ place: { http }, api, headers }) => {
    return () => http.send(`${api}/users?limit=100`, 200, { headers })
  },
  'credentials of a user': async ({ place: { http, ready }, api, headers }) => {
    return () => http.send(`${api}/users/${ready.user}/credentials`, 200, { headers })
  },
  revocation: async ({ environment, place: { http, ready }, api, headers: worker }) => {
    const all = environment.store.collection('userCredentials')
    const [like] = await all.where('userId', ready.user)
    if (!like) throw new Error('The user has no credential.')
    const id = randomUUID()
    const userId = ready.secondUser
    await all.put(id, { ...like, id, userId, status: 'ISSUED' })
    const headers = { ...worker, 'content-type': revocation }
    const url = `${api}/users/${userId}/credentials/${id}`
    return () => http.send(url, 200, { method: 'POST', headers })
  },
}

async function codeForm(place: Place, wish: object = {}) {
  const offer = await takeOffer(place, { grants: [grantTypes.preAuthorizedCode], ...wish })
  const code = offer.grants[grantTypes.preAuthorizedCode]?.['pre-authorized_code'] ?? ''
  return { grant_type: grantTypes.preAuthorizedCode, 'pre-authorized_code': code }
}

async function tokenOf(place: Place, wish: object = {}): Promise<Token> {
  return requestToken(place, await codeForm(place, wish))
}

async function credentialRequest(place: Place): Promise<object> {
  const { http, endpoints, ready } = place
  const { c_nonce: nonce } = (await http.send(endpoints.nonce, 200, { method: 'POST' })).json()
  const wish = { aud: ready.credentialIssuer, nonce: String(nonce), now: place.now() }
  return {
    credential_configuration_id: ready.credentialTypes[0],
    proofs: { jwt: [keyProof(newKey(), wish)] },
  }
}
