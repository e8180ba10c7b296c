import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto'
import type { JWK } from 'jose'
import { numericDate } from '../../../protocol/clock.ts'
import { compact, type JwtParts } from './hostile-jwts.ts'
import { type RightRequest, rightRequest, rightRequests } from './right-requests.ts'
import type { Pairs, Surface, SurfaceRequest } from './surface.ts'

/** Somewhere a wallet sends a JWT that it signed. */
export interface JwtPlace {
  readonly name: string
  /** The right JWT in its parts, and the request that carries one. */
  open(surface: Surface): Promise<{
    readonly parts: JwtParts
    request(jwt: string): SurfaceRequest
  }>
  readonly refusal: { readonly status: number; readonly error: string }
  readonly served: number
  /** Header values take what HTTP lets them, and only some of it. */
  readonly inHeader: boolean
  /** The JWT's header names its key. */
  readonly bringsKey: boolean
}

const wallet = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const jwk = wallet.publicKey.export({ format: 'jwk' })
let counted = 0
const jti = () => `jti-${++counted}`

const rightOf = (name: string): RightRequest => {
  const found = rightRequests.find((request) => request.name === name)
  if (!found) throw new Error(`There is no right ${name}`)
  return found
}
const tokenRequest = rightOf('token request with a pre-authorized code')
const pushedRequest = rightOf('pushed authorization request')

export const jwtPlaces: readonly JwtPlace[] = [
  {
    name: 'key proof',
    async open(surface) {
      const { bench } = surface
      const request = await rightRequest(rightOf('credential request'), surface)
      const header = { alg: 'ES256', typ: 'openid4vci-proof+jwt', jwk }
      const payload = {
        aud: bench.environment.credentialIssuer,
        iat: numericDate(bench.environment.now()),
        nonce: await bench.nonce(),
      }
      return {
        parts: { header, payload, ...wallet },
        request: (jwt) => ({ ...request, json: { ...request.json, proofs: { jwt: [jwt] } } }),
      }
    },
    refusal: { status: 400, error: 'invalid_proof' },
    served: 200,
    inHeader: false,
    bringsKey: true,
  },
  {
    name: 'key attestation',
    async open(surface) {
      const { bench } = surface
      const { environment } = bench
      const attester = environment.clients.find((client) => client.attester)?.attester
      const request = await rightRequest(rightOf('credential request'), surface)
      const now = numericDate(environment.now())
      return {
        parts: {
          header: { alg: 'ES256', typ: 'key-attestation+jwt' },
          payload: {
            iss: attester?.issuer,
            iat: now,
            exp: now + 60,
            attested_keys: [jwk],
            nonce: await bench.nonce(),
          },
          ...pairOf(attester?.key),
        },
        request: (jwt) => ({
          ...request,
          json: { ...request.json, proofs: { attestation: [jwt] } },
        }),
      }
    },
    refusal: { status: 400, error: 'invalid_proof' },
    served: 200,
    inHeader: false,
    bringsKey: false,
  },
  ...[tokenRequest, pushedRequest].flatMap((right) => [
    dpopAtServer(right),
    clientAssertion(right),
    clientAttestation(right, 'oauth-client-attestation'),
    clientAttestation(right, 'oauth-client-attestation-pop'),
  ]),
  ...['credential request', 'deferred credential request', 'notification'].map((name) =>
    dpopAtResource(rightOf(name)),
  ),
]

function dpopAtServer(right: RightRequest): JwtPlace {
  return {
    name: `DPoP proof of a ${right.name}`,
    async open(surface) {
      const request = await rightRequest(right, surface)
      return {
        parts: dpop(surface, right.path),
        request: (jwt) => ({ ...request, headers: [['dpop', jwt]] }),
      }
    },
    refusal: { status: 400, error: 'invalid_dpop_proof' },
    served: right.served,
    inHeader: true,
    bringsKey: true,
  }
}

/** The token is bound to the key of the proof. */
function dpopAtResource(right: RightRequest): JwtPlace {
  return {
    name: `DPoP proof of a ${right.name}`,
    async open(surface) {
      const { headers = [], ...request } = await rightRequest(right, surface)
      const [[, authorization = ''] = []] = headers
      const token = authorization.slice('Bearer '.length)
      const jkt = createHash('sha256')
        .update(JSON.stringify({ crv: jwk.crv, kty: jwk.kty, x: jwk.x, y: jwk.y }))
        .digest('base64url')
      await surface.bench.environment.store
        .collection('accessTokens')
        .update(token, (entry) => ({ ...entry, jkt }))
      const ath = createHash('sha256').update(token).digest('base64url')
      return {
        parts: dpop(surface, right.path, { ath }),
        request: (jwt) => ({
          ...request,
          headers: [
            ['authorization', `DPoP ${token}`],
            ['dpop', jwt],
          ],
        }),
      }
    },
    refusal: { status: 401, error: 'invalid_dpop_proof' },
    served: right.served,
    inHeader: true,
    bringsKey: true,
  }
}

function dpop({ bench }: Surface, path: string, more: object = {}): JwtParts {
  const htu = `https://mock.example${bench.base}${path}`
  const iat = numericDate(bench.environment.now())
  return {
    header: { alg: 'ES256', typ: 'dpop+jwt', jwk },
    payload: { htm: 'POST', htu, iat, jti: jti(), ...more },
    ...wallet,
  }
}

function clientAssertion(right: RightRequest): JwtPlace {
  return {
    name: `client assertion of a ${right.name}`,
    async open(surface) {
      const request = await rightRequest(right, surface)
      const { environment } = surface.bench
      const client = environment.clients.find(
        ({ authentication }) => authentication === 'private_key_jwt',
      )
      const id = client?.id ?? ''
      const exp = numericDate(environment.now()) + 60
      const payload = { iss: id, sub: id, aud: environment.authorizationServer, jti: jti(), exp }
      const type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
      return {
        parts: { header: { alg: 'ES256' }, payload, ...pairOf(client?.key) },
        request: (jwt) => ({
          ...request,
          form: [
            ...without(request.form, 'client_id'),
            ['client_id', id],
            ['client_assertion_type', type],
            ['client_assertion', jwt],
          ],
        }),
      }
    },
    refusal: { status: 401, error: 'invalid_client' },
    served: right.served,
    inHeader: false,
    bringsKey: false,
  }
}

type AttestationHeader = 'oauth-client-attestation' | 'oauth-client-attestation-pop'

/** @param hostile the one of the two that is not right; the other one is. */
function clientAttestation(right: RightRequest, hostile: AttestationHeader): JwtPlace {
  return {
    name: `${hostile} of a ${right.name}`,
    async open(surface) {
      const request = await rightRequest(right, surface)
      const { environment } = surface.bench
      const client = environment.clients.find(({ attester }) => attester)
      const now = numericDate(environment.now())
      const attester = pairOf(client?.attester?.key)
      const attestation: JwtParts = {
        header: { alg: 'ES256', typ: 'oauth-client-attestation+jwt' },
        payload: {
          ...{ iss: client?.attester?.issuer, sub: client?.id },
          ...{ exp: now + 3600, cnf: { jwk } },
        },
        ...attester,
      }
      const proof = (): JwtParts => ({
        header: { alg: 'ES256', typ: 'oauth-client-attestation-pop+jwt' },
        payload: {
          iss: client?.id,
          aud: environment.authorizationServer,
          ...{ jti: jti(), iat: now },
        },
        ...wallet,
      })
      const sound = ({ header, payload, ...keys }: JwtParts) => compact(header, payload, keys)
      const isProof = hostile === 'oauth-client-attestation-pop'
      return {
        parts: isProof ? proof() : attestation,
        request: (jwt) => ({
          ...request,
          form: [...without(request.form, 'client_id'), ['client_id', client?.id ?? '']],
          headers: [
            ['oauth-client-attestation', isProof ? sound(attestation) : jwt],
            ['oauth-client-attestation-pop', isProof ? jwt : sound(proof())],
          ],
        }),
      }
    },
    refusal: { status: 401, error: 'invalid_client' },
    served: right.served,
    inHeader: true,
    bringsKey: false,
  }
}

function without(form: Pairs = [], name: string): Pairs {
  return form.filter(([known]) => known !== name)
}

function pairOf(key: JWK | undefined) {
  if (!key) throw new Error('There is no such client')
  const privateKey = createPrivateKey({ key, format: 'jwk' } as never)
  return { privateKey, publicKey: createPublicKey(privateKey) }
}
