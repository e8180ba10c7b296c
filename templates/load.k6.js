/**
 * Written by `vcispec load --export k6`: pre-authorized flows of OpenID4VCI 1.0 for k6 (https://k6.io), from a new offer to the
 * credential. k6 signs key proofs of type jwt; it has no DPoP, no attestations, no encryption and no sign-in, decodes no QR code
 * and verifies no credential: `vcispec load` and `vcispec run` do.
 *
 *   k6 run -e OFFERS=offers.json load.k6.js     offers that are there already, each used once
 */

import { check, fail, sleep } from 'k6'
import { SharedArray } from 'k6/data'
import encoding from 'k6/encoding'
import exec from 'k6/execution'
import http from 'k6/http'
import { Counter, Rate, Trend } from 'k6/metrics'

const settings = SETTINGS

export const options = settings.options

const preAuthorized = 'urn:ietf:params:oauth:grant-type:pre-authorized_code'

const flowDuration = new Trend('flow_duration', true)
const flowFailed = new Rate('flow_failed')
const flowsFailed = new Counter('flows_failed')
const busyAnswers = new Counter('busy_answers')

/** Offers of a file, each of them once: an array of links, or of {"offer": "…", "txCode": "…"}. */
const fileOffers = new SharedArray('offers', () =>
  __ENV.OFFERS === undefined ? [] : JSON.parse(open(__ENV.OFFERS)),
)

/** An environment variable that a setting names: k6 run -e NAME=… */
function told(value) {
  if (Array.isArray(value)) return value.map(told)
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, told(each)]))
  }
  if (typeof value !== 'string') return value
  return value.replace(/\$\{env:([^}]*)\}/g, (_, name) => {
    if (__ENV[name] === undefined) throw new Error(`Set ${name}: k6 run -e ${name}=…`)
    return __ENV[name]
  })
}

const source = fileOffers.length > 0 ? { kind: 'file' } : told(settings.offers)
const client = told(settings.client)

/** Of the mock: one environment for the whole test. */
export function setup() {
  if (source.kind !== 'mock') return {}
  const answer = http.post(`${source.control}/environments`, '{}', json(source.controlToken))
  if (answer.status !== 201 && answer.status !== 200) {
    exec.test.abort(`The mock's control surface answered ${answer.status}.`)
  }
  const { environment, clients } = answer.json()
  return { environment, client: clients.find((each) => each.authentication === 'none').id }
}

export default async function (data) {
  const began = Date.now()
  let isComplete = false
  try {
    isComplete = await flow(data)
  } finally {
    flowFailed.add(!isComplete)
    if (isComplete) flowDuration.add(Date.now() - began)
    else {
      flowsFailed.add(1)
      sleep(0.5)
    }
  }
}

/** One pre-authorized flow, from a new offer to the credential. */
async function flow(data) {
  const ticket = newOffer(data)
  const offer = taken(ticket.offer)
  const grant = offer?.grants?.[preAuthorized]
  if (!check(offer, { 'an offer with a pre-authorized code': () => grant !== undefined }))
    return false

  const issuer = document(
    wellKnown(offer.credential_issuer, 'openid-credential-issuer'),
    'issuer-metadata',
  )
  const isNamed = issuer && issuer.credential_issuer === offer.credential_issuer
  if (!check(issuer, { 'metadata of this issuer': () => isNamed })) return false

  const servers = issuer.authorization_servers || [issuer.credential_issuer]
  const server =
    servers.indexOf(grant.authorization_server) < 0 ? servers[0] : grant.authorization_server
  const as =
    document(wellKnown(server, 'oauth-authorization-server'), 'as-metadata') ||
    document(`${server.replace(/\/$/, '')}/.well-known/openid-configuration`, 'as-metadata')
  if (!check(as, { 'metadata of the authorization server': () => Boolean(as?.token_endpoint) })) {
    return false
  }

  const token = requestToken(as, grant, ticket, data)
  if (!check(token, { 'an access token': () => Boolean(token?.access_token) })) return false

  let nonce
  if (issuer.nonce_endpoint) {
    const answer = bodyOf(patient(() => http.post(issuer.nonce_endpoint, null, tagged('nonce'))))
    nonce = answer?.c_nonce
    if (!check(nonce, { 'a nonce': () => typeof nonce === 'string' })) return false
  }

  const answer = await requestCredential(issuer, offer, token, nonce)
  const credentials = answer?.credentials
  const isIssued = Array.isArray(credentials) && credentials.length > 0
  return check(answer, { 'a credential': () => isIssued })
}

function newOffer(data) {
  if (source.kind === 'file') {
    const offer = fileOffers[exec.scenario.iterationInTest]
    if (offer === undefined) exec.test.abort(`All ${fileOffers.length} offers of OFFERS are used.`)
    return typeof offer === 'string' ? { offer } : offer
  }
  const request =
    source.kind === 'mock' ? ofMock(data) : source.kind === 'pingone' ? ofPingOne() : source
  const { method, url, headers, body } = request
  const answer = patient(() => http.request(method, url, body, tagged('new offer', headers)))
  if (answer.status < 200 || answer.status > 299)
    fail(`No offer: ${answer.status} of the offer source.`)
  return ticketIn(answer.body)
}

function ofMock({ environment }) {
  const url = `${source.control}/environments/${environment}/offers`
  return {
    method: 'POST',
    url,
    body: JSON.stringify({ grants: [preAuthorized] }),
    ...json(source.controlToken),
  }
}

let worker

/** Initiate OpenID4VCI Offers, with a worker token that lasts. */
function ofPingOne() {
  const { apiUrl, authUrl, environment, user, clientId, clientSecret } = source
  if (!worker || worker.until < Date.now()) {
    const credentials = encoding.b64encode(
      `${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`,
    )
    const answer = bodyOf(
      http.post(
        `${authUrl}/${environment}/as/token`,
        { grant_type: 'client_credentials' },
        tagged('worker-token', { authorization: `Basic ${credentials}` }),
      ),
    )
    if (!answer) fail('No worker token.')
    worker = { token: answer.access_token, until: Date.now() + (answer.expires_in - 60) * 1000 }
  }
  const url = `${apiUrl}/environments/${environment}/users/${user}/openid4vciOffers`
  const body = JSON.stringify({
    grantTypes: [preAuthorized],
    ...(settings.credentials && { credentials: settings.credentials }),
  })
  return { method: 'POST', url, body, ...json(worker.token) }
}

/** The link, and the Transaction Code where there is one. */
function ticketIn(text) {
  let answer
  try {
    answer = JSON.parse(text)
  } catch {
    return { offer: text.trim() }
  }
  if (typeof answer === 'string') return { offer: answer.trim() }
  const found = offerIn(answer, settings.pointers.offer)
  if (typeof found !== 'string') fail('The offer source answered without an offer.')
  const txCode = at(answer, settings.pointers.txCode)
  return { offer: found, ...(txCode !== undefined && { txCode: String(txCode) }) }
}

/** A JSON Pointer; or text with JSON Pointers in braces: an answer in parts. */
function offerIn(answer, where) {
  const inBraces = /\{(\/[^{}]*)\}/g
  return inBraces.test(where)
    ? where.replace(inBraces, (_, pointer) => at(answer, pointer))
    : at(answer, where)
}

/** A JSON Pointer. */
function at(value, pointer) {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'))
    .reduce(
      (within, name) => (within === null || within === undefined ? undefined : within[name]),
      value,
    )
}

/** OpenID4VCI 1.0, Section 4.1: by value, by reference, or the URL of the offer itself. */
function taken(link) {
  const parameter = (name) => {
    const found = new RegExp(`[?&]${name}=([^&#]*)`).exec(link)
    return found && decodeURIComponent(found[1].replace(/\+/g, ' '))
  }
  const value = parameter('credential_offer')
  if (value) return JSON.parse(value)
  const uri = parameter('credential_offer_uri') || (/^https?:/.test(link) ? link : undefined)
  return uri && document(uri, 'offer')
}

/** RFC 8414, Section 3.1, and OpenID4VCI 1.0, Section 12.2.2: between host and path. */
function wellKnown(identifier, suffix) {
  const [, origin, path] = /^(https?:\/\/[^/?#]+)([^?#]*)/.exec(identifier)
  return `${origin}/.well-known/${suffix}${path.replace(/\/$/, '')}`
}

/** OpenID4VCI 1.0, Section 6.1. */
function requestToken(as, grant, ticket, data) {
  const id = data.client || client.id
  const isAnonymous = as['pre-authorized_grant_anonymous_access_supported'] === true
  const form = { grant_type: preAuthorized, 'pre-authorized_code': grant['pre-authorized_code'] }
  if (grant.tx_code) form.tx_code = ticket.txCode
  const headers = {}
  if (client.authentication === 'client_secret_basic') {
    const pair = `${encodeURIComponent(id)}:${encodeURIComponent(client.secret)}`
    headers.authorization = `Basic ${encoding.b64encode(pair)}`
  } else if (!isAnonymous || client.authentication !== 'none') form.client_id = id
  if (client.authentication === 'client_secret_post') form.client_secret = client.secret
  return bodyOf(patient(() => http.post(as.token_endpoint, form, tagged('token', headers))))
}

/** OpenID4VCI 1.0, Section 8.2, with one key proof of type jwt (Appendix F.1). */
async function requestCredential(issuer, offer, token, nonce) {
  const supported = issuer.credential_configurations_supported || {}
  const wanted = settings.credentials || []
  const offered = offer.credential_configuration_ids || []
  const id = offered.find((each) => wanted.indexOf(each) >= 0) || offered[0]
  const details = (token.authorization_details || []).find(
    (each) => each.credential_configuration_id === id,
  )
  const [identifier] = details?.credential_identifiers || []
  const body =
    identifier === undefined
      ? { credential_configuration_id: id }
      : { credential_identifier: identifier }
  if (supported[id]?.proof_types_supported) {
    body.proofs = { jwt: [await keyProof(issuer.credential_issuer, nonce)] }
  }
  const type = /^dpop$/i.test(token.token_type || '')
    ? fail('The token is bound to a key: k6 has no DPoP here.')
    : 'Bearer'
  const headers = {
    authorization: `${type} ${token.access_token}`,
    'content-type': 'application/json',
  }
  return bodyOf(
    patient(() =>
      http.post(issuer.credential_endpoint, JSON.stringify(body), tagged('credential', headers)),
    ),
  )
}

/** A new P-256 key for each credential, as wallets do. */
async function keyProof(audience, nonce) {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
  const { privateKey, publicKey } = await crypto.subtle.generateKey(algorithm, true, [
    'sign',
    'verify',
  ])
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', publicKey)
  const header = { typ: 'openid4vci-proof+jwt', alg: 'ES256', jwk: { kty, crv, x, y } }
  const claims = { aud: audience, iat: Math.floor(Date.now() / 1000), ...(nonce && { nonce }) }
  const signed = [header, claims]
    .map((part) => encoding.b64encode(JSON.stringify(part), 'rawurl'))
    .join('.')
  const bytes = new Uint8Array([...signed].map((sign) => sign.charCodeAt(0)))
  const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, bytes)
  return `${signed}.${encoding.b64encode(signature, 'rawurl')}`
}

function document(url, name) {
  return bodyOf(patient(() => http.get(url, tagged(name, { accept: 'application/json' }))))
}

/** 429 and 503 with Retry-After are obeyed (RFC 9110, Section 10.2.3). */
function patient(ask) {
  for (let tries = 1; ; tries++) {
    const answer = ask()
    const seconds = Number(answer.headers['Retry-After'])
    if ((answer.status !== 429 && answer.status !== 503) || tries === 8 || !(seconds <= 60))
      return answer
    busyAnswers.add(1)
    sleep(Math.max(seconds, 0.25))
  }
}

/** JSON of an answer that is one; undefined for everything else. */
function bodyOf(answer) {
  if (answer.status < 200 || answer.status > 299) return undefined
  try {
    return answer.json()
  } catch {
    return undefined
  }
}

/** One name for all URLs of a step, or each would be a metric of its own. */
function tagged(name, headers = {}) {
  return { headers, tags: { name }, redirects: 0 }
}

function json(token) {
  return {
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
  }
}
