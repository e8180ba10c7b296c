import assert from 'node:assert/strict'
import { generateKeyPairSync, sign } from 'node:crypto'
import { test } from 'node:test'
import { type JWK, SignJWT } from 'jose'
import type { ReceivedCredential } from '../../protocol/evidence.ts'
import { statusListJwt } from '../../protocol/testing/status-lists.ts'
import { origin, scriptedIssuer } from '../http/scripted-issuer.ts'

const uri = `${origin}/statuslists/1`
const issuer = generateKeyPairSync('ec', { namedCurve: 'P-256' })

async function credentialWith(status: object | undefined): Promise<Omit<ReceivedCredential, 'id'>> {
  const payload = { iss: origin, ...(status && { status }) }
  const jwt = await new SignJWT(payload)
    .setProtectedHeader({ alg: 'ES256' })
    .sign(issuer.privateKey)
  const sdJwt = { header: {}, payload, disclosures: [] }
  const common = { exchange: 'ex-0', configurationId: 'Pass', proofKeys: [], facts: [] }
  return { ...common, format: 'dc+sd-jwt', raw: `${jwt}~`, sdJwt }
}

function publishing(body: string, headers: Record<string, string> = {}) {
  return scriptedIssuer({
    'GET /statuslists/1': { body, headers },
    'GET /.well-known/jwt-vc-issuer': {
      body: { jwks: { keys: [issuer.publicKey.export({ format: 'jwk' }) as JWK] } },
    },
  })
}

/** The list of the draft's Section 5.1, by this issuer. */
function listSigned(): string {
  const [, encoded = ''] = statusListJwt.split('.')
  const payload = { ...JSON.parse(Buffer.from(encoded, 'base64url').toString()), iss: origin }
  const input = [{ alg: 'ES256', typ: 'statuslist+jwt' }, payload]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
  const options = { key: issuer.privateKey, dsaEncoding: 'ieee-p1363' } as const
  return `${input}.${sign('sha256', Buffer.from(input), options).toString('base64url')}`
}

test('finds the status of the newest credential, and notes it beside it', async () => {
  const { http, journey, asked } = publishing(listSigned())
  const credential = await credentialWith({ status_list: { idx: 3, uri } })
  http.log.addCredential(credential)
  const outcome = await journey().lookUpStatus()
  assert.equal(outcome.kind === 'status' && outcome.value, 1)
  assert.equal(asked[0]?.headers.accept, 'application/statuslist+jwt')
  assert.equal(asked[0]?.headers.authorization, undefined)
  const [lookup] = http.log.evidence().credentials[0]?.statuses ?? []
  assert.deepEqual([lookup?.idx, lookup?.uri, lookup?.value], [3, uri, 1])
  assert.deepEqual(
    lookup?.facts.map(({ name, holds }) => [name, holds]),
    [
      ['issuer-key-found', true],
      ['signature-verified', true],
    ],
  )
})

test('a credential without status, and an index beyond the list, have none', async () => {
  const without = publishing(listSigned())
  assert.equal((await without.journey().lookUpStatus()).kind, 'not-reached')
  without.http.log.addCredential(await credentialWith(undefined))
  const none = await without.journey().lookUpStatus()
  assert.ok(none.kind === 'not-reached' && none.absence)
  without.http.log.addCredential(await credentialWith({ status_list: { idx: 99, uri } }))
  assert.equal((await without.journey().lookUpStatus()).kind, 'unusable')
})

test('what is no list, and no answer, is said', async () => {
  for (const [body, kind] of [
    ['<html>', 'unusable'],
    [`"${statusListJwt}"`, 'unusable'],
  ] as const) {
    const { http, journey } = publishing(body)
    http.log.addCredential(await credentialWith({ status_list: { idx: 0, uri } }))
    assert.equal((await journey().lookUpStatus()).kind, kind)
  }
  const { http, journey } = scriptedIssuer({})
  http.log.addCredential(await credentialWith({ status_list: { idx: 0, uri } }))
  assert.equal((await journey().lookUpStatus()).kind, 'refused')
})

test('asks for the status at another time where it is wanted', async () => {
  const { http, journey, asked } = publishing(listSigned())
  http.log.addCredential(await credentialWith({ status_list: { idx: 3, uri } }))
  const outcome = await journey().lookUpStatus({ at: new Date('2026-02-28T12:00:00Z') })
  assert.equal(outcome.kind, 'status')
  assert.equal(asked[0]?.url.searchParams.get('time'), '1772280000')
})

test('what cannot be read is noted beside the credential, too', async () => {
  const { http, journey } = publishing('<html>')
  http.log.addCredential(await credentialWith({ status_list: { idx: 3, uri } }))
  await journey().lookUpStatus()
  const [lookup] = http.log.evidence().credentials[0]?.statuses ?? []
  assert.deepEqual(lookup, { exchange: 'ex-1', idx: 3, uri, facts: [] })
})

test('follows the list to all lists, where it names them', async () => {
  const { journey, http } = publishing(listSigned())
  assert.equal((await journey().lookUpStatusLists()).kind, 'not-reached')
  http.log.addCredential(await credentialWith({ status_list: { idx: 3, uri } }))
  const wallet = journey()
  await wallet.lookUpStatus()
  const none = await wallet.lookUpStatusLists()
  assert.ok(none.kind === 'not-reached' && none.absence)
})

test('follows a status that the credential discloses, which it may not', async () => {
  const { http, journey } = publishing(listSigned())
  const { sdJwt, ...credential } = await credentialWith(undefined)
  const claims = { iss: origin, status: { status_list: { idx: 3, uri } } }
  http.log.addCredential({
    ...credential,
    sdJwt: { header: {}, payload: { iss: origin }, disclosures: [], ...sdJwt, claims },
  })
  const outcome = await journey().lookUpStatus()
  assert.equal(outcome.kind === 'status' && outcome.value, 1)
})

test('a list that says nothing of its issuer is that of the credential, in whatever form the credential is', async () => {
  const { iss: _, ...payload } = JSON.parse(
    Buffer.from(listSigned().split('.')[1] ?? '', 'base64url').toString(),
  )
  const list = await new SignJWT(payload)
    .setProtectedHeader({ alg: 'ES256', typ: 'statuslist+jwt' })
    .sign(issuer.privateKey)
  const status = { status_list: { idx: 3, uri } }
  const { raw, sdJwt, ...common } = await credentialWith({ ...status })
  const asJwt = { ...common, format: 'jwt_vc_json', raw: String(raw).replace('~', '') }
  for (const credential of [{ ...common, raw, ...(sdJwt && { sdJwt }) }, asJwt]) {
    const { http, journey } = publishing(list)
    http.log.addCredential(credential)
    await journey().lookUpStatus()
    const [lookup] = http.log.evidence().credentials[0]?.statuses ?? []
    assert.deepEqual(
      lookup?.facts.map(({ name, holds }) => [name, holds]),
      [
        ['issuer-key-found', true],
        ['signature-verified', true],
      ],
      credential.format,
    )
  }
})
