import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compactVerify, decodeJwt, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose'
import { deviations } from '../deviations/all.ts'
import type { Deviation } from '../deviations/deviation.ts'
import { preAuthorizedOffer, rightIssuer, scriptedIssuer } from '../http/scripted-issuer.ts'

const { privateKey } = await generateKeyPair('ES256', { extractable: true })
const attesterKey = await exportJWK(privateKey)

const named = (name: string): Deviation =>
  deviations.find((deviation) => deviation.name === name) ?? assert.fail(`no deviation "${name}"`)

/** Gives `access-2` and so on; refresh tokens `refresh-1` and so on where it rotates them. */
function refreshingIssuer(rotates: boolean) {
  let count = 0
  return scriptedIssuer({
    ...rightIssuer,
    'POST /token': () => {
      count += 1
      const isGiven = rotates || count === 1
      return {
        body: {
          access_token: `access-${count}`,
          token_type: 'Bearer',
          ...(isGiven && { refresh_token: `refresh-${count}` }),
        },
      }
    },
  })
}

async function sentBy(rotates: boolean) {
  const issuer = refreshingIssuer(rotates)
  const journey = issuer.journey()
  await journey.takeOffer(preAuthorizedOffer)
  await journey.refreshToken()
  await journey.refreshToken()
  await journey.requestCredential()
  const forms = issuer.asked
    .filter(({ route }) => route === 'POST /token')
    .map(({ body }) => new URLSearchParams(body))
  return { forms, last: issuer.asked.at(-1) }
}

test('gets a token first, refreshes it, and goes on with the new one', async () => {
  const { forms, last } = await sentBy(true)
  assert.deepEqual(
    forms.map((form) => form.get('refresh_token')),
    [null, 'refresh-1', 'refresh-2'],
  )
  assert.equal(forms[1]?.get('grant_type'), 'refresh_token')
  assert.equal(last?.headers.authorization, 'Bearer access-3')
})

test('keeps a refresh token that the server leaves as it is', async () => {
  const { forms } = await sentBy(false)
  assert.deepEqual(
    forms.map((form) => form.get('refresh_token')),
    [null, 'refresh-1', 'refresh-1'],
  )
})

test('says so where the token came without any', async () => {
  const journey = scriptedIssuer(rightIssuer).journey()
  await journey.takeOffer(preAuthorizedOffer)
  assert.deepEqual(await journey.refreshToken(), {
    kind: 'not-reached',
    reason: 'The Token Response has no refresh_token.',
    absence: { why: 'not-offered' },
  })
})

const attester = { issuer: 'https://provider.example', key: attesterKey }
const client = {
  id: 'wallet',
  redirectUri: 'https://wallet.example/cb',
  authentication: 'attest_jwt_client_auth',
  attester,
} as const

test('as another instance the wallet has another attested key, and proves that one', async () => {
  const issuer = refreshingIssuer(false)
  const journey = issuer.journey({ client })
  await journey.takeOffer(preAuthorizedOffer)
  await journey.refreshToken()
  await journey.refreshToken({
    deviation: named('a refresh token used by another instance of the wallet'),
  })
  const keys = issuer.asked
    .filter(({ route }) => route === 'POST /token')
    .map(({ headers }) => ({
      cnf: decodeJwt(headers['oauth-client-attestation'] ?? '').cnf,
      proof: headers['oauth-client-attestation-pop'] ?? '',
    }))
  assert.deepEqual(keys[0]?.cnf, keys[1]?.cnf)
  assert.notDeepEqual(keys[1]?.cnf, keys[2]?.cnf)
  const { jwk } = Object(keys[2]?.cnf) as { readonly jwk: JWK }
  await compactVerify(keys[2]?.proof ?? '', await importJWK(jwk, 'ES256'))
})

test('a used refresh token is the one that was exchanged', async () => {
  const issuer = refreshingIssuer(true)
  const journey = issuer.journey()
  await journey.takeOffer(preAuthorizedOffer)
  await journey.refreshToken()
  await journey.refreshToken({ deviation: named('a used refresh token') })
  const last = new URLSearchParams(issuer.asked.at(-1)?.body)
  assert.equal(last.get('refresh_token'), 'refresh-1')
})

/** Why there is no token for a wallet that asks for a bearer token. */
async function absenceAfter(error: string, dpop: object) {
  const metadata = 'GET /.well-known/oauth-authorization-server/tenant' as const
  const journey = scriptedIssuer({
    ...rightIssuer,
    [metadata]: { body: { ...rightIssuer[metadata].body, ...dpop } },
    'POST /token': { status: 400, body: { error } },
  }).journey({ bearerOnly: true })
  await journey.takeOffer(preAuthorizedOffer)
  const outcome = await journey.refreshToken()
  return outcome.kind === 'not-reached' && outcome.absence
}

const takesProofs = { dpop_signing_alg_values_supported: ['ES256'] }

test('a server that takes proofs and gives no token without one offers no bearer token', async () => {
  assert.deepEqual(await absenceAfter('invalid_dpop_proof', takesProofs), { why: 'not-offered' })
  assert.deepEqual(await absenceAfter('use_dpop_nonce', takesProofs), { why: 'not-offered' })
})

test('a refusal for another cause says nothing of bearer tokens', async () => {
  assert.equal(await absenceAfter('invalid_grant', takesProofs), undefined)
  assert.equal(await absenceAfter('server_error', takesProofs), undefined)
  assert.equal(await absenceAfter('invalid_dpop_proof', {}), undefined)
})

test('asks for a scope that was not granted, beside those that were', async () => {
  const metadata = 'GET /.well-known/openid-credential-issuer/tenant' as const
  const { Pass } = rightIssuer[metadata].body.credential_configurations_supported
  const issuer = scriptedIssuer({
    ...rightIssuer,
    [metadata]: {
      body: {
        ...rightIssuer[metadata].body,
        credential_configurations_supported: { Pass, Diploma: { ...Pass, scope: 'diploma' } },
      },
    },
    'POST /token': {
      body: { access_token: 'a', token_type: 'Bearer', scope: 'pass', refresh_token: 'r' },
    },
  })
  const journey = issuer.journey()
  await journey.takeOffer(preAuthorizedOffer)
  await journey.refreshToken({ deviation: named('a scope beyond the refresh token') })
  assert.equal(new URLSearchParams(issuer.asked.at(-1)?.body).get('scope'), 'pass diploma')
})
