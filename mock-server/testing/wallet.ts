import { createHash, randomBytes } from 'node:crypto'
import {
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTHeaderParameters,
  SignJWT,
} from 'jose'
import request, { type Response } from 'supertest'
import { MovableClock, numericDate } from '../../protocol/clock.ts'
import { grantTypes } from '../../protocol/grants.ts'
import { createAuthority } from '../crypto/tls.ts'
import type { Environment } from '../environment.ts'
import type { Fault } from '../faults/fault.ts'
import { publicApp } from '../http/public-app.ts'
import { createMock, type EnvironmentWish } from '../mock.ts'
import { createOffer } from '../offers/offers.ts'
import { queuedTypes } from '../queue/queue.ts'
import { seededLogin } from '../seed/seed.ts'
import type { Offer } from '../store/kept/offers.ts'

type Members = Record<string, unknown>

/**
 * A few verbs over supertest, for the unit tests of the auth surface: a right wallet, whose every part can be replaced.
 * Only PingOne's types are seeded unless `wish.options` names formats.
 */
export async function openBench(
  faults: readonly Fault[] = [],
  wish: EnvironmentWish = {},
  limits: { readonly entriesAtMost?: number } = {},
) {
  const clock = new MovableClock({ start: new Date('2026-03-01T12:00:00Z'), frozen: true })
  const mock = createMock({
    urls: { api: 'https://mock.example/v1', auth: 'https://mock.example' },
    authority: await createAuthority(clock.now()),
    clock,
    faults,
    ...limits,
  })
  const environment = await mock.create({ clock: 'frozen', options: { formats: [] }, ...wish })
  const agent = request(publicApp(mock))
  const path = (url: string) => url.replace(/^https:\/\/[^/]+/, '')
  const base = `/${environment.id}`

  return {
    mock,
    environment,
    agent,
    base,
    path,
    post: (where: string, form: Members, headers: Record<string, string> = {}) =>
      agent.post(`${base}${where}`).type('form').set(headers).send(form),
    offer: (wish: Partial<Parameters<typeof createOffer>[1]> = {}) => offer(environment, wish),
    redeem: (made: Offer, more: Members = {}) =>
      agent
        .post(`${base}/as/token`)
        .type('form')
        .send({
          grant_type: grantTypes.preAuthorizedCode,
          'pre-authorized_code': made.preAuthorizedCode,
          ...more,
        }),
    nonce: async (): Promise<string> =>
      (await agent.post(`${base}/openid4vci/fresh-nonce`)).body.c_nonce,
    credential: (accessToken: string, body: Members | string) =>
      agent
        .post(`${base}/openid4vci/credentials`)
        .set('authorization', `Bearer ${accessToken}`)
        .set('content-type', 'application/json')
        .send(body),
    proof: (nonce: string, change: ProofChange = {}) => proof(environment, nonce, change),
    authorizationUrl: (parameters: Members) =>
      `${base}/as/authorize?${new URLSearchParams(parameters as Record<string, string>)}`,
    /** From the sign-in page to the consent page. */
    signIn: (page: Response, login: Members = seededLogin) =>
      agent
        .post(`${base}/as/sign-in`)
        .set('cookie', cookieOf(page))
        .type('form')
        .send({
          sign_in: signInIdOf(page),
          ...login,
        }),
    /** From the consent page, reached in the browser that saw `first`, back to the wallet. */
    decide: (first: Response, decision: string) =>
      agent
        .post(`${base}/as/consent`)
        .set('cookie', cookieOf(first))
        .type('form')
        .send({
          sign_in: signInIdOf(first),
          decision,
        }),
  }
}

export function signInIdOf(page: Response): string | undefined {
  return /name="sign_in" value="([^"]+)"/.exec(page.text)?.[1]
}

export function cookieOf({ headers }: Response): string {
  return [headers['set-cookie']].flat().join('').split(';', 1)[0] ?? ''
}

export type Bench = Awaited<ReturnType<typeof openBench>>

/** RFC 7636: a verifier and its S256 challenge. */
export function pkce() {
  const verifier = randomBytes(32).toString('base64url')
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') }
}

/** A right authorization request; members given replace or add, `undefined` removes. */
export function authorizationParameters(bench: Bench, challenge: string, more: Members = {}) {
  const { client } = bench.environment
  const all: Members = {
    response_type: 'code',
    client_id: client.id,
    redirect_uri: client.redirectUri,
    code_challenge: challenge,
    code_challenge_method: 'S256',
    state: 'a b&c',
    ...more,
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}

/** From the authorization request to the code. */
export async function authorize(bench: Bench, more: Members = {}) {
  const { verifier, challenge } = pkce()
  const page = await bench.agent.get(
    bench.authorizationUrl(authorizationParameters(bench, challenge, more)),
  )
  await bench.signIn(page)
  const answer = await bench.decide(page, 'allow')
  const location = new URL(answer.headers.location ?? 'https://nowhere.example')
  return { code: location.searchParams.get('code') ?? '', verifier, location }
}

export function redeemCode(
  bench: Bench,
  { code, verifier }: { code: string; verifier: string },
  more: Members = {},
) {
  const { client } = bench.environment
  return bench.post('/as/token', {
    grant_type: 'authorization_code',
    client_id: client.id,
    redirect_uri: client.redirectUri,
    code,
    code_verifier: verifier,
    ...more,
  })
}

async function offer(environment: Environment, wish: Partial<Parameters<typeof createOffer>[1]>) {
  const [user] = await environment.store.collection('users').list()
  const userId = wish.userId ?? user?.id ?? ''
  return createOffer(environment, {
    userId,
    grantTypes: [grantTypes.preAuthorizedCode],
    offeredTypeIds: await queuedTypes(environment, userId),
    ...wish,
  })
}

interface ProofChange {
  readonly alg?: 'ES256' | 'ES384' | 'EdDSA' | 'ES512'
  readonly header?: Members
  readonly claims?: Members
  /** Another key than the header's signs. */
  readonly foreignKey?: boolean
  /** This private key signs. */
  readonly signingKey?: JWK
}

async function proof(environment: Environment, nonce: string, change: ProofChange) {
  const alg = change.alg ?? 'ES256'
  const keys = await generateKeyPair(alg, { extractable: true })
  const jwk: JWK = await exportJWK(keys.publicKey)
  const signer = change.foreignKey ? await generateKeyPair(alg) : keys
  const header = { alg, typ: 'openid4vci-proof+jwt', jwk, ...change.header }
  const claims = {
    aud: environment.credentialIssuer,
    iat: numericDate(environment.now()),
    nonce,
    ...change.claims,
  }
  const jwt = await new SignJWT(claims)
    .setProtectedHeader(header as JWTHeaderParameters)
    .sign(change.signingKey ? await importJWK(change.signingKey, alg) : signer.privateKey)
  return { jwt, jwk, privateJwk: await exportJWK(keys.privateKey) }
}

/** A whole pre-authorized flow, with its own nonce unless a proof is given. */
export async function issueCredential(bench: Bench, given?: { readonly jwt: string }) {
  const made = await bench.offer()
  const token = await bench.redeem(made)
  const { jwt } = given ?? (await bench.proof(await bench.nonce()))
  return bench.credential(token.body.access_token, {
    credential_configuration_id: made.offeredTypeIds[0],
    proofs: { jwt: [jwt] },
  })
}
