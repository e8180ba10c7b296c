import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { test } from 'node:test'
import { decodeProtectedHeader } from 'jose'
import { requirementById } from '../../checks/catalogue.ts'
import { clauseFileOf } from '../../checks/clause-file.ts'
import { alteredDeviations } from '../alterations/registry.ts'
import {
  codeOffer,
  preAuthorizedOffer,
  rightIssuer,
  scriptedIssuer,
} from '../http/scripted-issuer.ts'
import { deviations } from './all.ts'
import type { Circumstances, Deviation } from './deviation.ts'
import { deviationFiles } from './index.ts'

const named = (name: string): Deviation =>
  deviations.find((deviation) => deviation.name === name) ?? assert.fail(`no deviation "${name}"`)

test('every deviation has a name of its own and a requirement of the catalogue', () => {
  const names = deviations.map(({ name }) => name)
  assert.equal(new Set(names).size, names.length)
  for (const { name, requirement } of deviations) {
    assert.ok(requirementById(requirement), `${name}: ${requirement}`)
  }
})

test('the index has each file of deviations that there is, and no other', () => {
  const there = globSync('*/*.ts', { cwd: import.meta.dirname })
  assert.deepEqual(
    Object.keys(deviationFiles).toSorted(),
    there.map((file) => file.replace(/\.ts$/, '')).toSorted(),
  )
})

test('a deviation stands in the file of the clause that it tries', async () => {
  const astray: string[] = []
  for (const [file, load] of Object.entries(deviationFiles)) {
    const { deviations } = await load()
    for (const { name, requirement } of deviations) {
      const home = clauseFileOf(requirement)
      if (home !== file) astray.push(`${name}: ${home}, not ${file}`)
    }
  }
  assert.deepEqual(astray, [])
})

/** What can be wrong about a request, of which a deviation has one thing. */
const errors: readonly (keyof Deviation)[] = [
  ...(['accessToken', 'afterExpiry', 'asAnotherClient', 'asAnotherInstance'] as const),
  ...(['attestationProof', 'authorizationRequest', 'certificates', 'clientAssertion'] as const),
  ...(['clientAttestation', 'course', 'credentialRequest', 'credentials'] as const),
  ...(['deferredRequest', 'dpopProof', 'frontChannel', 'headers', 'keyAttestation'] as const),
  ...(['keyProof', 'notificationRequest', 'ownNeeds', 'presentation', 'pushedRequest'] as const),
  ...(['repeatsProof', 'replaysAttestationProof', 'tokenRequest'] as const),
  'withoutKeyAttestation',
]

test('every deviation gets one thing wrong, wherever it is', () => {
  for (const { name, repeats, ...deviation } of [...deviations, ...alteredDeviations]) {
    // Of a request that is repeated it says which of the tokens goes along.
    const isChoice = (error: string) => repeats && error === 'tokenRequest'
    const wrong = errors.filter((it) => Reflect.has(deviation, it) && !isChoice(it))
    const atLeast = repeats ? 0 : 1
    assert.ok(atLeast <= wrong.length && wrong.length <= 1, `${name}: ${wrong}`)
  }
})

test('a wrong tx_code keeps length and kind of character', () => {
  for (const [right, wrong] of [
    ['493539', '493530'],
    ['ABCD', 'ABCx'],
    ['x', 'y'],
  ]) {
    const form = new URLSearchParams({ tx_code: right ?? '' })
    named('a wrong tx_code').tokenRequest?.(form, {} as Circumstances)
    assert.equal(form.get('tx_code'), wrong)
  }
})

test('what stands for a password or a code is another each time, as reports hide it everywhere', () => {
  const secrets = ['password', 'code', 'code_verifier', 'pre-authorized_code']
  const sent = ({ tokenRequest }: Deviation) => {
    const form = new URLSearchParams()
    tokenRequest?.(form, {} as Circumstances)
    return form
  }
  const replacing = deviations.filter(({ tokenRequest }) => tokenRequest?.length === 1)
  const found = replacing.flatMap((deviation) => {
    const [first, second] = [sent(deviation), sent(deviation)]
    const named = secrets.filter((name) => first.has(name))
    for (const name of named) {
      assert.notEqual(first.get(name), second.get(name), `${deviation.name}: ${name}`)
    }
    return named
  })
  assert.deepEqual(new Set(found), new Set(secrets))
})

test('each deviant key proof differs from a right one in what its name says', async () => {
  const parts = async (name?: string) => {
    const { proofs } = JSON.parse((await sentWith(name)).body)
    const [jwt] = proofs.jwt
    const payload = JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString())
    const { jwk, ...header } = decodeProtectedHeader(jwt)
    return { header, jwk, payload, signature: jwt.split('.')[2] }
  }
  const { header, payload } = await parts()
  const { nonce: _, ...noNonce } = payload
  assert.deepEqual((await parts('no nonce in the proof')).payload, noNonce)
  assert.notEqual((await parts('a made-up nonce')).payload.nonce, payload.nonce)
  assert.notEqual((await parts('another audience in the proof')).payload.aud, payload.aud)
  assert.deepEqual((await parts('another typ in the proof')).header, { ...header, typ: 'JWT' })
  const unsigned = await parts('an unsigned proof')
  assert.deepEqual([unsigned.header.alg, unsigned.signature], ['none', ''])
  assert.ok('d' in ((await parts('a private key in the proof')).jwk ?? {}))
  assert.equal((await parts('no key in the proof')).jwk, undefined)
  assert.equal((await parts('no iat in the proof')).payload.iat, undefined)
  assert.deepEqual((await parts('a proof signed by another key')).header, header)
  assert.equal((await parts('a DPoP proof as key proof')).header.typ, 'dpop+jwt')
  assert.equal((await parts('an unregistered proof alg')).header.alg, 'XX999')
  assert.deepEqual((await parts('a broken proof signature')).header, header)
})

/** What the credential endpoint is sent by a wallet with the deviation. */
async function sentWith(name?: string) {
  const issuer = scriptedIssuer(rightIssuer)
  const journey = issuer.journey()
  await journey.takeOffer(preAuthorizedOffer)
  await journey.requestCredential(name === undefined ? {} : { deviation: named(name) })
  const sent = issuer.asked.find(({ route }) => route === 'POST /credential')
  return { ...sent, body: sent?.body ?? '', issuer }
}

test('each deviant credential request differs from a right one in what its name says', async () => {
  const members = async (name: string) => JSON.parse((await sentWith(name)).body)
  assert.deepEqual(await members('no proof'), { credential_configuration_id: 'Pass' })
  assert.deepEqual((await members('an empty proofs array')).proofs, { jwt: [] })
  assert.deepEqual(Object.keys(await members('no credential configuration')), ['proofs'])
  assert.equal((await members('a numeric credential configuration')).credential_configuration_id, 1)
  assert.notEqual(
    (await members('an unknown credential configuration')).credential_configuration_id,
    'Pass',
  )
  const both = await members('both configuration and identifier')
  assert.deepEqual(Object.keys(both).sort(), [
    'credential_configuration_id',
    'credential_identifier',
    'proofs',
  ])
  assert.equal((await sentWith('a malformed credential request')).body, '{')
  assert.equal((await sentWith('no access token')).headers?.authorization, undefined)
  assert.notEqual(
    (await sentWith('an unknown access token')).headers?.authorization,
    'Bearer token-1',
  )
  const query = await sentWith('the access token in the query')
  assert.equal(query.url?.searchParams.get('access_token'), 'token-1')
  assert.equal(query.headers?.authorization, undefined)
})

test('a deviant exchange says so, and what it is given is no credential of the wallet', async () => {
  const { issuer } = await sentWith('no proof')
  const { exchanges, credentials } = issuer.http.log.evidence()
  assert.deepEqual(
    exchanges.filter(({ deviation }) => deviation).map(({ operation }) => operation),
    ['credential'],
  )
  assert.deepEqual(credentials, [])
})

test('each deviant authorization request differs in what its name says', async () => {
  const sent = async (name: string) => {
    const issuer = scriptedIssuer(rightIssuer)
    const journey = issuer.journey()
    await journey.takeOffer(codeOffer)
    await journey.authorize({ par: false, deviation: named(name) })
    return issuer.asked.at(-1)?.url.searchParams
  }
  assert.equal((await sent('no code challenge'))?.has('code_challenge'), false)
  assert.equal(
    (await sent('an unsupported code challenge method'))?.get('code_challenge_method'),
    'S999',
  )
  assert.notEqual((await sent('an unsupported response type'))?.get('response_type'), 'code')
  assert.match(
    (await sent('a foreign redirect URI'))?.get('redirect_uri') ?? '',
    /^https:\/\/foreign\.example\//,
  )
})

test('a server that does not tell of PKCE is not asked to refuse what is wrong with it', async () => {
  const { body, ...metadata } = rightIssuer['GET /.well-known/oauth-authorization-server/tenant']
  const { code_challenge_methods_supported: _, ...silent } = body
  const issuer = scriptedIssuer({
    ...rightIssuer,
    'GET /.well-known/oauth-authorization-server/tenant': { ...metadata, body: silent },
  })
  const journey = issuer.journey()
  await journey.takeOffer(codeOffer)
  const deviation = named('an unsupported code challenge method')
  const outcomes = [
    await journey.authorize({ par: false, deviation }),
    await journey.requestToken({ deviation: named('a wrong code verifier') }),
    await journey.requestToken({ deviation: named('no code verifier') }),
  ]
  for (const outcome of outcomes) {
    assert.ok(outcome.kind === 'not-reached' && outcome.absence)
  }
})

test('an obstacle keeps the request from being sent, with its reason', async () => {
  const { body } = await sentWith('an unknown credential identifier')
  assert.equal(body, '')
  const issuer = scriptedIssuer(rightIssuer)
  const journey = issuer.journey()
  await journey.takeOffer(preAuthorizedOffer)
  assert.deepEqual(await journey.requestToken({ deviation: named('no tx_code') }), {
    kind: 'not-reached',
    reason: 'The offer asks for no transaction code.',
    absence: { why: 'not-offered' },
  })
})
