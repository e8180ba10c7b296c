import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { openBench } from '../testing/wallet.ts'
import { issueCredential } from './registry.ts'

let payload: Record<string, unknown>
let disclosed: unknown[][]
let vct: string

before(async () => {
  const { environment, agent, base } = await openBench([], { options: { formats: ['dc+sd-jwt'] } })
  const types = await environment.store.collection('credentialTypes').list()
  const type = types.find(({ profile }) => profile?.format === 'dc+sd-jwt')
  assert.ok(type?.profile)
  const { claims } = type.profile
  const wish = { type, claims, holderKey: undefined, expiresAt: undefined }
  const [jwt = '', ...rest] = String(await issueCredential(environment, wish)).split('~')
  const decode = (text = '') => JSON.parse(Buffer.from(text, 'base64url').toString())
  payload = decode(jwt.split('.')[1])
  disclosed = rest.slice(0, -1).map(decode)
  const metadata = await agent.get(`/.well-known/openid-credential-issuer${base}`)
  vct = metadata.body.credential_configurations_supported[type.id].vct
})

test('an address hides its parts below itself', () => {
  assert.equal('address' in payload, false)
  const [, , address] = disclosed.find(([, name]) => name === 'address') ?? []
  assert.deepEqual(Object.keys(Object(address)), ['_sd'])
  assert.ok(disclosed.some(([, name]) => name === 'locality'))
})

test('an array hides its elements, with one digest of nothing among them', () => {
  const elements = payload.nationalities as Record<string, string>[]
  assert.equal(elements.length, 3)
  for (const element of elements) assert.deepEqual(Object.keys(element), ['...'])
  assert.deepEqual(
    disclosed.filter((it) => it.length === 2).map(([, value]) => value),
    ['DE', 'AT'],
  )
})

test('an open object hides its members', () => {
  assert.deepEqual(Object.keys(Object(payload.age_equal_or_over)), ['_sd'])
})

test('more digests than disclosures do not tell how many claims there are', () => {
  assert.equal((payload._sd as string[]).length, 7)
})

test('the type is the one that the metadata announces', () => {
  assert.equal(payload.vct, vct)
})
