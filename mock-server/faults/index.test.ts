import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { test } from 'node:test'
import supertest from 'supertest'
import { requirements } from '../../checks/catalogue.ts'
import { clauseFileOf } from '../../checks/clause-file.ts'
import { publicApp } from '../http/public-app.ts'
import { issueWorkerToken } from '../management/worker-token.ts'
import { isExpired, markProvisioned, offerStatus } from '../offers/offers.ts'
import type { Offer } from '../store/kept/offers.ts'
import { faulty, seeded, testMock } from '../testing/mock.ts'
import { allFaults, faults } from './all.ts'
import { type FaultFile, faultFiles } from './index.ts'
import { faultNamed, faultsNamed } from './named.ts'
import homes from './names.json' with { type: 'json' }

const mock = await testMock()
const agent = supertest(publicApp(mock))
const known = new Set(requirements.map(({ id }) => id))

/** What the offers API answers with this fault: the new offer, and the same one read an hour later. */
async function offerWith(fault: string) {
  const environment = await faulty(mock, fault)
  const { user } = await seeded(environment)
  const token = async () => `Bearer ${(await issueWorkerToken(environment)).access_token}`
  const path = `/v1/environments/${environment.id}/users/${user.id}/openid4vciOffers`
  const made = await agent
    .post(path)
    .set('authorization', await token())
    .send({})
  const [offer] = await environment.store.collection('offers').list()
  environment.clock.advance('PT1H')
  const late = await agent.get(`${path}/${offer?.id}`).set('authorization', await token())
  const refused = await agent.get(`${path}/none`).set('authorization', await token())
  return { made, late, refused, environment, offer: offer as Offer }
}

test('every fault has a name of its own and breaks one requirement that exists', () => {
  assert.equal(new Set(faults.map(({ name }) => name)).size, faults.length)
  for (const { name, breaks, entails = [] } of faults) {
    assert.ok(known.has(breaks), `${name} breaks ${breaks}`)
    for (const { requirement, reason } of entails) {
      assert.ok(known.has(requirement), `${name} entails ${requirement}`)
      assert.notEqual(requirement, breaks)
      assert.notEqual(reason, '')
    }
  }
})

test('every fault is found by its name, and no other is', async () => {
  for (const fault of allFaults) assert.equal(await faultNamed(fault.name), fault)
  assert.equal(await faultNamed('cacheable nonsense'), undefined)
  await assert.rejects(faultsNamed(['cacheable nonce', 'dpop-typ@nowhere']), {
    code: 'ERR_UNKNOWN_FAULT',
  })
})

test('the index has each file of faults that there is, and no other', () => {
  const there = globSync('*/*.ts', { cwd: import.meta.dirname })
    .map((file) => file.replace(/\.ts$/, ''))
    .filter((file) => !file.startsWith('shared/'))
  assert.deepEqual(Object.keys(faultFiles).toSorted(), there.toSorted())
})

test('a fault stands in the file of the clause that it breaks', async () => {
  const astray: string[] = []
  for (const [file, load] of Object.entries(faultFiles)) {
    const { faults } = await load()
    for (const { name, breaks } of faults) {
      const home = clauseFileOf(breaks)
      if (home !== file) astray.push(`${name}: ${home}, not ${file}`)
    }
  }
  assert.deepEqual(astray, [])
})

test('names.json says of each fault in which file it is: `npm run docs` writes it', async () => {
  const files = Object.keys(faultFiles) as FaultFile[]
  const names = await Promise.all(
    files.map(async (file) => (await faultFiles[file]()).faults.map(({ name }) => [name, file])),
  )
  assert.deepEqual(homes, Object.fromEntries(names.flat()))
})

test('every fault does something', () => {
  for (const { name, seams, overlooks, refuses } of faults) {
    const levers = [seams, overlooks, refuses].map((lever) => Object.keys(lever ?? {}).length)
    assert.ok(Math.max(...levers) > 0, name)
  }
})

const wire: Readonly<Record<string, (seen: Awaited<ReturnType<typeof offerWith>>) => void>> = {
  'offer that lives 31 minutes': ({ made }) =>
    assert.equal(Date.parse(made.body.expiresAt) - Date.parse(made.body.createdAt), 31 * 60_000),
  'offer that is honoured after thirty minutes': ({ environment, offer }) =>
    assert.equal(isExpired(environment, offer), false),
  'offer whose status becomes EXPIRED': ({ made, late }) =>
    assert.deepEqual([made.body.status, late.body.status], ['CREATED', 'EXPIRED']),
  'deep link with the scheme of an early draft': ({ made }) =>
    assert.match(made.body._links['openid-credential-offer'].href, /^openid-initiate-issuance:/),
  'offer without a QR image': ({ made }) => {
    assert.equal('qrCode' in made.body._links, false)
    assert.ok(made.body._links.self.href)
  },
  'offer whose credentialOfferUrl link differs from the member': ({ made }) =>
    assert.notEqual(made.body._links.credentialOfferUrl.href, made.body.credentialOfferUrl),
  'offer whose createdAt is an HTTP date': ({ made }) =>
    assert.equal(made.body.createdAt, 'Sun, 01 Mar 2026 10:00:00 GMT'),
  'offer whose expiresAt has an offset instead of Z': ({ made }) =>
    assert.equal(made.body.expiresAt, '2026-03-01T10:30:00.000+00:00'),
  'expired offer that cannot be read': ({ made, late }) =>
    assert.deepEqual([made.status, late.status, late.body.code], [201, 404, 'NOT_FOUND']),
  'offer that names another environment': ({ made, environment }) =>
    assert.notEqual(made.body.environment.id, environment.id),
  'offer with both grants by default': ({ offer }) => assert.ok(offer.preAuthorizedCode),
  'new offer answered with 200': ({ made }) => assert.equal(made.status, 200),
  'offers API without Correlation-Id': ({ made }) =>
    assert.equal(made.headers['correlation-id'], undefined),
  'offers API whose errors have no message': ({ refused }) => {
    assert.equal(refused.status, 404)
    assert.deepEqual(Object.keys(refused.body), ['id', 'code'])
  },
}

for (const [name, judge] of Object.entries(wire)) {
  test(`an issuer with the fault "${name}" shows it on the wire`, async () => {
    judge(await offerWith(name))
  })
}

for (const [name, offered, statuses] of [
  [
    'offer that is COMPLETED after the first of two credentials',
    ['a', 'b'],
    ['CREATED', 'COMPLETED', 'COMPLETED'],
  ],
  ['offer of a single credential that stays ISSUING', ['a'], ['CREATED', 'ISSUING']],
  [
    'offer of a single credential that stays ISSUING',
    ['a', 'b'],
    ['CREATED', 'ISSUING', 'COMPLETED'],
  ],
] as const) {
  test(`an issuer with an ${name} shows ${statuses.join(', ')} for ${offered.length}`, async () => {
    const { environment, offer } = await offerWith(name)
    const offers = environment.store.collection('offers')
    const now = await offers.update(offer.id, (it) => ({ ...it, offeredTypeIds: offered }))
    const seen = [now && offerStatus(environment, now)]
    for (const type of offered) {
      await markProvisioned(environment, offer.id, type)
      const provisioned = await offers.get(offer.id)
      seen.push(provisioned && offerStatus(environment, provisioned))
    }
    assert.deepEqual(seen, statuses)
  })
}
