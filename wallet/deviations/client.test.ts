import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeJwt, decodeProtectedHeader, exportJWK, generateKeyPair } from 'jose'
import { alteredDeviations } from '../alterations/registry.ts'
import type { ClientAuthentication } from '../client/wallet-client.ts'
import { origin, preAuthorizedOffer, rightIssuer, scriptedIssuer } from '../http/scripted-issuer.ts'
import { deviations } from './all.ts'

const { privateKey } = await generateKeyPair('ES256', { extractable: true })
const key = await exportJWK(privateKey)
const server = 'GET /.well-known/oauth-authorization-server/tenant'

/** Where several places have one, the first. */
const all = [...deviations, ...alteredDeviations]

function named(name: string) {
  const at = ['', ' at the token endpoint', ' at the credential endpoint']
  const [found] = at.flatMap((place) => all.find((it) => it.name === `${name}${place}`) ?? [])
  assert.ok(found, name)
  return found
}

/** What the endpoint of the deviation is sent, by a wallet with it or without. */
async function sent(name: string, isDeviant: boolean) {
  const deviation = named(name)
  const authentication: ClientAuthentication = deviation.needs?.client?.[0] ?? 'none'
  const issuer = scriptedIssuer({
    ...rightIssuer,
    [server]: {
      body: {
        ...rightIssuer[server].body,
        pushed_authorization_request_endpoint: `${origin}/par`,
        challenge_endpoint: `${origin}/challenge`,
        dpop_signing_alg_values_supported: ['ES256'],
      },
    },
    'POST /challenge': { body: { attestation_challenge: 'c-1' } },
    'POST /token': { body: { access_token: 'token-1', token_type: 'DPoP' } },
  })
  const attester = { issuer: 'https://provider.example', key, x5c: ['MIIB'] }
  const registered = { id: 'wallet', redirectUri: 'https://w.example', secret: 's', key, attester }
  const journey = issuer.journey({
    client: { ...registered, authentication },
    secondClient: { ...registered, id: 'second', authentication: 'client_secret_post' },
  })
  await journey.takeOffer(preAuthorizedOffer)
  const options = isDeviant ? { deviation } : {}
  if (deviation.at === 'token') await journey.requestToken(options)
  if (deviation.at === 'credential') await journey.requestCredential(options)
  if (deviation.at === 'par') await journey.pushAuthorization(options)
  const request = issuer.asked.findLast(({ route }) => route === `POST /${deviation.at}`)
  const form = new URLSearchParams(request?.body)
  const jwt = (text: string | null | undefined) =>
    text?.split('.').length === 3
      ? { header: decodeProtectedHeader(text), payload: decodeJwt(text) }
      : undefined
  return {
    headers: request?.headers ?? {},
    form: Object.fromEntries(form),
    dpop: jwt(request?.headers.dpop),
    assertion: jwt(form.get('client_assertion')),
    attestation: jwt(request?.headers['oauth-client-attestation']),
    proof: jwt(request?.headers['oauth-client-attestation-pop']),
  }
}

for (const [name, part, change] of [
  ['another typ in the DPoP proof', 'dpop', { header: { typ: 'JWT' } }],
  ['an unsigned DPoP proof', 'dpop', { header: { alg: 'none' } }],
  ['another method in the DPoP proof', 'dpop', { payload: { htm: 'PUT' } }],
  [
    'another host in the DPoP proof',
    'dpop',
    { payload: { htu: 'https://elsewhere.example/token' } },
  ],
  [
    'a client assertion for the token endpoint',
    'assertion',
    { payload: { aud: `${origin}/tenant/token` } },
  ],
  ['another typ in the client attestation', 'attestation', { header: { typ: 'JWT' } }],
  ['an unsigned client attestation', 'attestation', { header: { alg: 'none' } }],
  [
    'a client attestation by an unknown provider',
    'attestation',
    { payload: { iss: 'https://unknown-provider.example' } },
  ],
  ['another typ in the attestation proof', 'proof', { header: { typ: 'JWT' } }],
  ['another issuer in the attestation proof', 'proof', { payload: { iss: 'another-wallet' } }],
  [
    'another audience in the attestation proof',
    'proof',
    { payload: { aud: 'https://elsewhere.example' } },
  ],
] as const) {
  test(`${name} says what its name says, and the rest as before`, async () => {
    const [right, wrong] = [await sent(name, false), await sent(name, true)]
    assert.ok(right[part] && wrong[part])
    assert.partialDeepStrictEqual(wrong[part], change)
    const rest = ({ header, payload }: NonNullable<typeof wrong.dpop>) =>
      [...Object.keys(header), ...Object.keys(payload)].filter((member) => member !== 'x5c')
    assert.deepEqual(rest(wrong[part]), rest(right[part]))
  })
}

for (const [name, part, claim] of [
  ['no token hash in the DPoP proof', 'dpop', 'ath'],
  ['no iss in the client attestation', 'attestation', 'iss'],
  ['no sub in the client attestation', 'attestation', 'sub'],
  ['no exp in the client attestation', 'attestation', 'exp'],
  ['no cnf in the client attestation', 'attestation', 'cnf'],
  ['no iss in the attestation proof', 'proof', 'iss'],
  ['no aud in the attestation proof', 'proof', 'aud'],
  ['no jti in the attestation proof', 'proof', 'jti'],
  ['no iat in the attestation proof', 'proof', 'iat'],
] as const) {
  test(`${name}: ${claim} is left out`, async () => {
    const [right, wrong] = [await sent(name, false), await sent(name, true)]
    assert.ok(right[part] && claim in right[part].payload)
    assert.ok(wrong[part] && !(claim in wrong[part].payload))
  })
}

test('private keys are shown, old proofs are old, and another key is another', async () => {
  const { dpop } = await sent('a private key in the DPoP proof', true)
  assert.ok(dpop?.header.jwk && 'd' in dpop.header.jwk)
  const { attestation } = await sent('a private key in the client attestation', true)
  assert.match(JSON.stringify(attestation?.payload.cnf), /"d":/)
  const [right, old] = [
    await sent('an old DPoP proof', false),
    await sent('an old DPoP proof', true),
  ]
  assert.equal(Number(right.dpop?.payload.iat) - Number(old.dpop?.payload.iat), 24 * 3600)
  const expired = await sent('an expired client attestation', true)
  assert.ok(Number(expired.attestation?.payload.exp) < Number(right.dpop?.payload.iat))
})

test('who does not authenticate names itself, or not even that', async () => {
  const { headers, form } = await sent('no client authentication', true)
  assert.equal(form.client_id, 'wallet')
  assert.equal(headers['oauth-client-attestation'], undefined)
  assert.equal((await sent('no client at all', true)).form.client_id, undefined)
  assert.equal((await sent('a code of another client', true)).form.client_id, 'second')
  assert.notEqual(
    (await sent('a wrong client secret', true)).headers.authorization,
    (await sent('a wrong client secret', false)).headers.authorization,
  )
})

test('a bound token goes alone, or by another scheme', async () => {
  const alone = await sent('no DPoP proof at the credential endpoint', true)
  assert.deepEqual([alone.headers.authorization, alone.headers.dpop], ['DPoP token-1', undefined])
  const bearer = await sent('a bound token as a bearer token', true)
  assert.equal(bearer.headers.authorization, 'Bearer token-1')
})
