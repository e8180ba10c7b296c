import assert from 'node:assert/strict'
import { test } from 'node:test'
import { grantTypes } from '../../protocol/grants.ts'
import type { Environment } from '../environment.ts'
import type { Offer } from '../store/kept/offers.ts'
import { seeded, testMock } from '../testing/mock.ts'
import {
  createOffer,
  isExpired,
  markProvisioned,
  offerByIssuerState,
  offerByReference,
  offerStatus,
  scopesOf,
} from './offers.ts'

const mock = await testMock()

async function newOffer(wish: Partial<Parameters<typeof createOffer>[1]> = {}) {
  const environment = await mock.create({ clock: 'frozen' })
  const { user, types } = await seeded(environment)
  const offer = await createOffer(environment, {
    userId: user.id,
    grantTypes: Object.values(grantTypes),
    offeredTypeIds: types,
    ...wish,
  })
  return { environment, types, offer }
}

async function statusNow(environment: Environment, { id }: Offer): Promise<string | undefined> {
  const offer = await environment.store.collection('offers').get(id)
  return offer && offerStatus(environment, offer)
}

test('an offer and its code are honoured for 29:59 and not after 30:01', async () => {
  const { environment, offer } = await newOffer()
  const codes = environment.store.collection('preAuthorizedCodes')
  const code = await codes.get(String(offer.preAuthorizedCode))
  assert.equal(offer.expiresAt.toISOString(), '2026-03-01T10:30:00.000Z')
  environment.clock.advance('PT29M59S')
  assert.equal(isExpired(environment, offer), false)
  assert.deepEqual(code?.expiresAt, offer.expiresAt)
  environment.clock.advance('PT2S')
  assert.equal(isExpired(environment, offer), true)
  assert.ok(await codes.get(String(offer.preAuthorizedCode)), 'an expired code is no unknown one')
  environment.clock.advance('P1D')
  assert.equal(await codes.get(String(offer.preAuthorizedCode)), undefined)
})

test('an offer of two types goes from CREATED over ISSUING to COMPLETED', async () => {
  const { environment, types, offer } = await newOffer()
  assert.equal(await statusNow(environment, offer), 'CREATED')
  await markProvisioned(environment, offer.id, types[0])
  assert.equal(await statusNow(environment, offer), 'ISSUING')
  await markProvisioned(environment, offer.id, types[0])
  assert.equal(await statusNow(environment, offer), 'ISSUING')
  await markProvisioned(environment, offer.id, types[1])
  assert.equal(await statusNow(environment, offer), 'COMPLETED')
})

test('an offer of one type is never ISSUING', async () => {
  const { environment, offer } = await newOffer({ offeredTypeIds: ['only'] })
  assert.equal(await statusNow(environment, offer), 'CREATED')
  await markProvisioned(environment, offer.id, 'another')
  assert.equal(await statusNow(environment, offer), 'CREATED')
  await markProvisioned(environment, offer.id, 'only')
  assert.equal(await statusNow(environment, offer), 'COMPLETED')
})

test('two credentials provisioned at once are both counted', async () => {
  const { environment, types, offer } = await newOffer()
  await Promise.all(types.map((type) => markProvisioned(environment, offer.id, type)))
  assert.equal(await statusNow(environment, offer), 'COMPLETED')
})

test('an offer is found by its whole reference and nothing less', async () => {
  const { environment, offer } = await newOffer()
  assert.equal((await offerByReference(environment, offer.reference))?.id, offer.id)
  assert.equal((await offerByIssuerState(environment, String(offer.issuerState)))?.id, offer.id)
  for (const wrong of ['', offer.id, offer.reference.slice(0, -1), String(offer.issuerState)]) {
    assert.equal(await offerByReference(environment, wrong), undefined, wrong)
  }
  const other = await mock.create()
  assert.equal(await offerByReference(other, offer.reference), undefined)
})

test('the scopes of an offer are those of its types, and the required ones', async () => {
  const types = await newOffer()
  assert.deepEqual(await scopesOf(types.environment, types.offer), [
    'p1:provision:credentials:staff-pass',
    'p1:provision:credentials:membership',
  ])
  const required = await newOffer({ requiredScopes: ['p1:provision:credentials'] })
  assert.deepEqual(await scopesOf(required.environment, required.offer), [
    'p1:provision:credentials:staff-pass',
    'p1:provision:credentials:membership',
    'p1:provision:credentials',
  ])
})

test('no two offers share a code, a reference or an id', async () => {
  const { environment, types } = await newOffer()
  const { user } = await seeded(environment)
  const offers = await Promise.all(
    Array.from({ length: 50 }, () =>
      createOffer(environment, {
        userId: user.id,
        grantTypes: Object.values(grantTypes),
        offeredTypeIds: types,
      }),
    ),
  )
  const secrets = offers.flatMap((o) => [o.id, o.reference, o.issuerState, o.preAuthorizedCode])
  assert.equal(new Set(secrets).size, 200)
})
