import { toDataURL } from 'qrcode'
import type { Evidence, OfferSighting, ReceivedCredential } from '../../protocol/evidence.ts'
import type { AnsweredExchange, OpenedJwe } from '../../protocol/exchange.ts'
import type { Flow, Step } from '../flow-draft.ts'
import { assemble, holderThumbprint, sdJwtDraft } from './sd-jwt.ts'

export const beginning = new Date('2026-03-01T12:00:00.000Z')
export const environment = 'e0000000-0000-4000-8000-000000000001'
export const user = 'a0000000-0000-4000-8000-000000000002'
export const offerId = 'c0000000-0000-4000-8000-000000000003'
export const auth = 'https://auth.example'
export const issuer = `${auth}/${environment}`
export const server = `${issuer}/as`
export const preAuthorized = 'urn:ietf:params:oauth:grant-type:pre-authorized_code'
export const offerUrl = `${auth}/${environment}/offers/4f8XpWq2`
export const collection = `https://api.example/v1/environments/${environment}/users/${user}/openid4vciOffers`
export const redirectUri = 'https://wallet.example/cb'

export const deepLink = `openid-credential-offer://?credential_offer_uri=${encodeURIComponent(offerUrl)}`
export const qrImage = (text: string, scale = 4) => toDataURL(text, { margin: 4, scale })
const image = await qrImage(deepLink)

const preAuthorizedCode = 'oaKazRN8I0IbtZ0C7JuMn5wXyT3KpQ4r'
const accessToken = 'czZCaGRSa3F0MzpnWDFmQmF0M2JWd0FqTTI3'
const codeToken = 'T2F1dGggMi4wIGFjY2VzcyB0b2tlbiBmb3IgY29kZQ'
const workerToken = 'd29ya2VyIHRva2VuIG9mIHRoZSBhcHBsaWNhdGlvbg'

function grants() {
  return {
    authorization_code: { issuer_state: 'eyJhbGciOiJSU0Et' },
    [preAuthorized]: { 'pre-authorized_code': preAuthorizedCode },
  }
}

export function offerObject() {
  return {
    credential_issuer: issuer,
    credential_configuration_ids: ['Person'],
    grants: grants(),
  }
}

function resource(status: string) {
  return {
    _links: {
      self: { href: `${collection}/${offerId}` },
      environment: { href: `https://api.example/v1/environments/${environment}` },
      user: { href: `https://api.example/v1/environments/${environment}/users/${user}` },
      credentialOfferUrl: { href: offerUrl },
      'openid-credential-offer': { href: deepLink },
      qrCode: { href: image },
    },
    id: offerId,
    createdAt: '2026-03-01T12:00:01.000Z',
    expiresAt: '2026-03-01T12:30:01.000Z',
    environment: { id: environment },
    user: { id: user },
    grantTypes: ['authorization_code', preAuthorized],
    credentials: ['f0000000-0000-4000-8000-000000000004'],
    requiredScopes: ['person'],
    credentialOfferUrl: offerUrl,
    status,
  }
}

function configuration() {
  return {
    format: 'dc+sd-jwt',
    vct: 'https://auth.example/types/person',
    scope: 'person',
    cryptographic_binding_methods_supported: ['jwk'],
    proof_types_supported: {
      jwt: { proof_signing_alg_values_supported: ['ES256'] },
      attestation: { proof_signing_alg_values_supported: ['ES256'] },
    },
    credential_signing_alg_values_supported: ['ES256'],
    credential_metadata: {
      display: [{ name: 'Person', locale: 'en' }],
      claims: [
        { path: ['given_name'], mandatory: true, display: [{ name: 'Given name', locale: 'en' }] },
        { path: ['family_name'] },
        { path: ['nationalities', null] },
      ],
    },
  }
}

function steps(): Step[] {
  const json = { 'content-type': 'application/json' }
  const uncached = { ...json, 'cache-control': 'no-store' }
  const worker = { authorization: `Bearer ${workerToken}` }
  const bearer = { authorization: `Bearer ${accessToken}`, ...json }
  const api = (n: number) => ({ ...json, 'correlation-id': `correlation-${n}` })
  const get = { method: 'GET', sent: { accept: 'application/json' }, status: 200, headers: json }
  const nonce = { operation: 'nonce' as const, method: 'POST', url: `${issuer}/nonce`, sent: {} }
  return [
    {
      name: 'worker token',
      operation: 'worker-token',
      method: 'POST',
      url: `${server}/token`,
      sent: {},
      form: { grant_type: 'client_credentials' },
      status: 200,
      headers: uncached,
      answer: { access_token: workerToken, token_type: 'Bearer', expires_in: 3600 },
    },
    {
      name: 'creation',
      operation: 'offers-api',
      method: 'POST',
      url: collection,
      sent: { ...worker, ...json, 'x-ping-external-transaction-id': 'tx-1' },
      json: {
        grantTypes: ['authorization_code', preAuthorized],
        credentials: ['f0000000-0000-4000-8000-000000000004'],
        requiredScopes: ['person'],
      },
      status: 201,
      headers: {
        ...api(1),
        location: `${collection}/${offerId}`,
        'x-ping-external-transaction-id': 'tx-1',
      },
      answer: resource('CREATED'),
    },
    {
      ...get,
      name: 'first read',
      operation: 'offers-api',
      url: `${collection}/${offerId}`,
      sent: worker,
      headers: api(2),
      answer: resource('CREATED'),
    },
    { ...get, name: 'offer', operation: 'offer', url: offerUrl, answer: offerObject() },
    {
      ...get,
      name: 'issuer metadata',
      operation: 'issuer-metadata',
      url: `${auth}/.well-known/openid-credential-issuer/${environment}`,
      headers: { ...json, 'content-language': 'en' },
      answer: {
        credential_issuer: issuer,
        authorization_servers: [server],
        credential_endpoint: `${issuer}/credential`,
        nonce_endpoint: `${issuer}/nonce`,
        batch_credential_issuance: { batch_size: 10 },
        notification_endpoint: `${issuer}/notification`,
        deferred_credential_endpoint: `${issuer}/deferred`,
        display: [{ name: 'Issuer', locale: 'en' }],
        credential_configurations_supported: { Person: configuration() },
      },
    },
    {
      ...get,
      name: 'server metadata',
      operation: 'as-metadata',
      url: `${auth}/.well-known/oauth-authorization-server/${environment}/as`,
      answer: {
        issuer: server,
        authorization_endpoint: `${server}/authorize`,
        token_endpoint: `${server}/token`,
        pushed_authorization_request_endpoint: `${server}/par`,
        jwks_uri: `${server}/jwks`,
        response_types_supported: ['code'],
        grant_types_supported: ['authorization_code', preAuthorized],
        code_challenge_methods_supported: ['S256'],
        token_endpoint_auth_methods_supported: ['none'],
        dpop_signing_alg_values_supported: ['ES256'],
        authorization_details_types_supported: ['openid_credential'],
        authorization_response_iss_parameter_supported: true,
      },
    },
    {
      ...get,
      name: 'keys',
      operation: 'jwks',
      url: `${server}/jwks`,
      answer: {
        keys: [
          // RFC 7517, Appendix A.1
          {
            ...{ kty: 'EC', crv: 'P-256', kid: 'k1' },
            x: 'MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4',
            y: '4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM',
          },
        ],
      },
    },
    {
      name: 'push',
      operation: 'par',
      method: 'POST',
      url: `${server}/par`,
      sent: {},
      form: {
        response_type: 'code',
        client_id: 'wallet',
        redirect_uri: redirectUri,
        state: 'af0ifjsldkj/+',
        code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
        code_challenge_method: 'S256',
        scope: 'person',
      },
      status: 201,
      headers: uncached,
      answer: {
        request_uri: 'urn:ietf:params:oauth:request_uri:6esc_11ACC5bwc014ltc14eY22c',
        expires_in: 60,
      },
    },
    {
      name: 'authorization',
      operation: 'authorize',
      method: 'GET',
      url: `${server}/authorize?client_id=wallet&request_uri=urn%3Aietf%3Aparams%3Aoauth%3Arequest_uri%3A6esc_11ACC5bwc014ltc14eY22c`,
      sent: {},
      status: 200,
      headers: { 'content-type': 'text/html' },
      text: '<form></form>',
    },
    {
      name: 'sign-in',
      operation: 'sign-in',
      method: 'POST',
      url: `${server}/sign-in`,
      sent: { cookie: 'session=1' },
      form: { username: 'alice', password: 'secret' },
      status: 303,
      headers: {
        location: `${redirectUri}?code=SplxlOBeZQQYbYS6WxSbIA9Xk2&state=af0ifjsldkj%2F%2B&iss=${encodeURIComponent(server)}`,
      },
      text: '',
    },
    {
      name: 'code token',
      operation: 'token',
      method: 'POST',
      url: `${server}/token`,
      sent: {},
      form: {
        grant_type: 'authorization_code',
        code: 'SplxlOBeZQQYbYS6WxSbIA9Xk2',
        code_verifier: 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
        redirect_uri: redirectUri,
        client_id: 'wallet',
      },
      status: 200,
      headers: uncached,
      answer: { access_token: codeToken, token_type: 'Bearer', expires_in: 300, scope: 'person' },
    },
    {
      name: 'token',
      operation: 'token',
      method: 'POST',
      url: `${server}/token`,
      sent: {},
      form: {
        grant_type: preAuthorized,
        'pre-authorized_code': preAuthorizedCode,
        client_id: 'wallet',
      },
      status: 200,
      headers: uncached,
      answer: { access_token: accessToken, token_type: 'Bearer', expires_in: 300, scope: 'person' },
    },
    {
      ...nonce,
      name: 'nonce',
      status: 200,
      headers: uncached,
      answer: { c_nonce: 'wKI4LT17ac15ES9bw8ac4uQpR7' },
    },
    {
      ...nonce,
      name: 'second nonce',
      status: 200,
      headers: uncached,
      answer: { c_nonce: 'Zc81mTq0fJv2xLk9sYd3hWn6bE' },
    },
    {
      name: 'credential',
      operation: 'credential',
      method: 'POST',
      url: `${issuer}/credential`,
      sent: bearer,
      json: {
        credential_configuration_id: 'Person',
        proofs: { jwt: ['eyJ0eXAiOiJvcGVuaWQ0dmNpLXByb29mK2p3dCJ9.e30.c2ln'] },
      },
      status: 200,
      headers: uncached,
      answer: { credentials: [], notification_id: '3fwe98js' },
    },
    {
      name: 'notification',
      operation: 'notification',
      method: 'POST',
      url: `${issuer}/notification`,
      sent: bearer,
      json: { notification_id: '3fwe98js', event: 'credential_accepted' },
      status: 204,
      headers: {},
      text: '',
    },
    {
      ...get,
      name: 'last read',
      operation: 'offers-api',
      url: `${collection}/${offerId}`,
      sent: worker,
      headers: api(3),
      answer: resource('COMPLETED'),
    },
  ]
}

/** The evidence of a whole issuance, with one thing changed. */
export function flow(change: (flow: Flow) => void = () => {}): Evidence {
  const draft: Flow = {
    steps: structuredClone(steps()),
    offers: [],
    credential: sdJwtDraft(beginning),
    received: {},
    further: [],
    attempts: [],
    fallbacks: [],
    probes: [],
    step(name) {
      const found = this.steps.find((step) => step.name === name)
      if (!found) throw new Error(`no step ${name}`)
      return found
    },
    add(step) {
      const common = { name: 'added', method: 'GET', url: auth, sent: {}, status: 200, headers: {} }
      const added = { ...common, ...step }
      this.steps.push(added)
      return added
    },
    repeat(name, alter = () => {}) {
      const copy = structuredClone(this.step(name))
      copy.name = `${name} again`
      delete copy.at
      alter(copy)
      this.steps.push(copy)
      return copy
    },
    keep(...names) {
      this.steps.splice(0, Infinity, ...this.steps.filter(({ name }) => names.includes(name)))
    },
  }
  draft.offers = [sighting(), byValue()]
  change(draft)
  return evidenceOf(draft)
}

/** The offer as a QR image that refers to it. */
export function sighting(changes: Partial<OfferSighting> = {}): OfferSighting {
  return {
    id: 'offer-1',
    source: 'qr-image',
    text: deepLink,
    uris: [offerUrl],
    values: [],
    offer: offerObject(),
    exchange: 'offer',
    ...changes,
  }
}

/** The same by value. */
export function byValue(changes: Partial<OfferSighting> = {}): OfferSighting {
  const value = JSON.stringify(offerObject())
  return {
    id: 'offer-2',
    source: 'link',
    text: `openid-credential-offer://?credential_offer=${encodeURIComponent(value)}`,
    uris: [],
    values: [value],
    offer: offerObject(),
    ...changes,
  }
}

function evidenceOf(draft: Flow): Evidence {
  const raw = draft.raw ?? assemble(draft.credential)
  const issuance = draft.steps.find(({ name }) => name === 'credential')
  if (issuance?.answer?.credentials?.length === 0)
    issuance.answer.credentials = [{ credential: raw }]
  const exchanges = draft.steps.map(exchangeOf)
  const idOf = (name: string | undefined) => draft.steps.findIndex((step) => step.name === name)
  const offers = draft.offers.map((offer) => {
    const { exchange, ...rest } = offer
    const id = exchanges[idOf(exchange)]?.id
    return id === undefined ? rest : { ...rest, exchange: id }
  })
  const exchange = exchanges[idOf('credential')]?.id
  const first = exchange ? [received(draft, raw, exchange)] : []
  const credentials = first.flatMap((credential) => [
    credential,
    ...draft.further.map((it, index) => ({ ...credential, id: `credential-${index + 2}`, ...it })),
  ])
  const { attempts, fallbacks, probes } = draft
  return { exchanges, offers, credentials, attempts, fallbacks, probes }
}

function received(draft: Flow, raw: unknown, exchange: string): ReceivedCredential {
  const { header, payload, properties, elements } = draft.credential
  return {
    id: 'credential-1',
    exchange,
    configurationId: 'Person',
    format: 'dc+sd-jwt',
    raw,
    proofKeys: [holderThumbprint],
    facts: [
      { name: 'parsed', holds: true, seen: 'an SD-JWT' },
      { name: 'issuer-key-found', holds: true, seen: 'k1 in the JWKS' },
      { name: 'signature-verified', holds: true, seen: 'ES256 by k1' },
    ],
    sdJwt: {
      header,
      payload,
      disclosures: [...properties, ...elements],
      claims: { ...payload, given_name: 'Erika', family_name: 'Mustermann', nationalities: ['DE'] },
    },
    ...draft.received,
  }
}

function exchangeOf(step: Step, index: number): AnsweredExchange {
  const body = step.text ?? (step.answer === undefined ? '' : JSON.stringify(step.answer))
  return {
    id: `ex-${index + 1}`,
    operation: step.operation,
    startedAt: new Date(beginning.getTime() + (step.at ?? index) * 1000),
    durationMs: 5,
    request: {
      method: step.method,
      url: step.url,
      headers: step.sent,
      ...requestBody(step),
    },
    response: {
      status: step.status,
      headers: step.headers,
      body: step.bytes ?? new TextEncoder().encode(body),
      json:
        step.text === undefined && step.answer !== undefined
          ? { ok: true, value: step.answer }
          : { ok: false, problem: 'the body is not JSON: Unexpected token' },
      ...(step.jwe && { jwe: withCredentials(step.jwe, step.answer) }),
    },
    ...(step.deviation === undefined ? {} : { deviation: step.deviation }),
    ...(step.tls && { tls: step.tls }),
  }
}

/** A content that is the answer follows it: its credentials are put in late. */
function withCredentials(jwe: OpenedJwe, answer: unknown): OpenedJwe {
  return jwe.content.ok ? { ...jwe, content: { ok: true, value: answer } } : jwe
}

function requestBody({ form, json, body }: Step) {
  if (form !== undefined) {
    const text = new URLSearchParams(form).toString()
    return { body: text, decoded: Object.fromEntries(new URLSearchParams(text)) }
  }
  if (json !== undefined) return { body: JSON.stringify(json), decoded: json }
  return body === undefined ? {} : { body }
}
