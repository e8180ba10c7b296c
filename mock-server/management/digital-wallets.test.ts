import assert from 'node:assert/strict'
import { test } from 'node:test'
import supertest from 'supertest'
import { controlApp } from '../control/control-app.ts'
import { issue, queued } from '../issuance/issue.ts'
import { openClient } from '../testing/management/client.ts'
import { testMock } from '../testing/mock.ts'

const mock = await testMock()
const control = supertest(controlApp({ mock, controlUrl: null, caPath: null }, undefined))

async function withWallet(appOpenUrl = 'https://wallet.example/open') {
  const client = await openClient(mock, { options: { formats: [] } })
  const { environment, user, made } = client
  const application = await made('/digitalWalletApplications', {
    name: 'Wallet',
    application: { id: environment.client.id },
    appOpenUrl,
  })
  const digitalWalletApplication = { id: application.id }
  const all = `/users/${user.id}/digitalWallets`
  const wallet = await made(all, { digitalWalletApplication })
  const url = `/environments/${environment.id}/digitalWallets/${wallet.id}`
  return {
    ...client,
    ...{ application, wallet, all, path: `${all}/${wallet.id}` },
    pair: () => control.post(`${url}/pairing`),
    fetchNatively: () => control.post(`${url}/credentials`),
  }
}

test('a wallet application stands on a mobile application', async () => {
  const { environment, post, get, put, remove, made, application } = await withWallet()
  assert.equal(application.usesPingOneWalletSDK, true)
  const worker = { id: environment.worker.clientId }
  const said = { name: 'Wallet', appOpenUrl: 'https://wallet.example/open' }
  const refused = await post('/digitalWalletApplications', { ...said, application: worker })
  assert.deepEqual([refused.status, refused.body.details[0].target], [400, 'application.id'])
  const path = `/digitalWalletApplications/${application.id}`
  const client = { id: environment.client.id }
  const { body } = await put(path, { ...said, name: 'Purse', application: client })
  assert.equal(body.name, 'Purse')
  assert.deepEqual((await get(path)).body, body)
  assert.equal((await get('/digitalWalletApplications')).body.size, 1)
  assert.equal((await remove(path)).status, 400, 'it has wallets')
  const other = await made('/digitalWalletApplications', { ...said, application: client })
  assert.equal((await remove(`/digitalWalletApplications/${other.id}`)).status, 204)
})

test('who is told of a wallet gets a notification with an id', async () => {
  const { all, application, made, get } = await withWallet()
  const digitalWalletApplication = { id: application.id }
  const wallet = await made(all, { digitalWalletApplication, notification: { methods: ['SMS'] } })
  const { body } = await get(`${all}/${wallet.id}`)
  assert.match(body.notification.results[0].notification.id, /^[-0-9a-f]{36}$/)
  assert.deepEqual(body.notification, wallet.notification)
})

test('a wallet waits for its pairing, and is active afterwards', async () => {
  const { wallet, path, all, get, put, pair, remove } = await withWallet()
  assert.equal(wallet.status, 'PAIRING_REQUIRED')
  const { challenge, status } = wallet.pairingSession as Record<string, string>
  assert.match(String(challenge), /^[0-9a-z]{16}$/)
  assert.equal(status, 'INITIAL')
  assert.equal((await put(path, { status: 'ACTIVE' })).status, 400)
  assert.deepEqual((await pair()).body, { status: 'ACTIVE' })
  const { body } = await get(path)
  assert.deepEqual([body.status, body.pairingSession.status], ['ACTIVE', 'PAIRED'])
  assert.equal(body._links.qrUrl, undefined)
  assert.equal((await put(path, { status: 'DISABLED' })).body.status, 'DISABLED')
  assert.equal((await get(all)).body.size, 1)
  assert.equal((await remove(path)).status, 204)
  assert.equal((await pair()).status, 404)
})

test('a wallet that was not paired is not active by being disabled first', async () => {
  const { path, put, pair, fetchNatively } = await withWallet()
  const { body } = await put(path, { status: 'DISABLED' })
  assert.deepEqual([body.status, body.pairingSession.status], ['DISABLED', 'INITIAL'])
  const refused = await put(path, { status: 'ACTIVE' })
  assert.deepEqual([refused.status, refused.body.details[0].target], [400, 'status'])
  assert.equal((await fetchNatively()).status, 404)
  const other = await withWallet()
  await other.pair()
  await other.put(other.path, { status: 'DISABLED' })
  const back = await other.put(other.path, { status: 'ACTIVE' })
  assert.deepEqual([back.status, back.body.pairingSession.status], [200, 'PAIRED'])
  assert.equal((await pair()).body.status, 'DISABLED')
})

for (const [appOpenUrl, before, after] of [
  ['https://wallet.example/open', 'https://wallet.example/open?', ''],
  ['https://wallet.example/open?x=1', 'https://wallet.example/open?x=1&', ''],
  ['https://wallet.example/#/open?x=1', 'https://wallet.example/?', '#/open?x=1'],
  ['wallet:open', 'wallet:open?', ''],
] as const) {
  test(`the link that opens ${appOpenUrl} has one query`, async () => {
    const { wallet } = await withWallet(appOpenUrl)
    const { appOpen, qrUrl } = wallet._links as Record<string, { readonly href: string }>
    const pairing = `u=${encodeURIComponent(String(qrUrl?.href))}`
    assert.equal(appOpen?.href, `${before}${pairing}${after}`)
  })
}

test('a native wallet fetches what there is, once, and leaves it to be offered', async () => {
  const { user, types, path, get, post, pair, fetchNatively } = await withWallet()
  assert.equal((await fetchNatively()).status, 404)
  await pair()
  const { body } = await fetchNatively()
  assert.equal(body.credentials.length, 2)
  assert.deepEqual(body.credentials[0].claims, {
    'Given Name': 'Erika',
    'Family Name': 'Beispiel',
    Level: '2',
  })
  assert.deepEqual((await fetchNatively()).body.credentials, [])
  const listed = (await get(`${path}/provisionedCredentials`)).body._embedded.provisionedCredentials
  assert.deepEqual(
    listed.map(({ status }: { status: string }) => status),
    ['ISSUED', 'ISSUED'],
  )
  const offer = await post(`/users/${user.id}/openid4vciOffers`, { credentials: [types[0]] })
  assert.equal(offer.status, 201)
})

test('an update reaches every native wallet, whoever fetched it before', async () => {
  const { environment, user, types, put, pair, fetchNatively } = await withWallet()
  await pair()
  await fetchNatively()
  const credentials = await environment.store.collection('userCredentials').list()
  const credential = credentials.find(({ credentialTypeId }) => credentialTypeId === types[0])
  const type = await environment.store.collection('credentialTypes').get(types[0])
  assert.ok(credential && type)
  const data = { ...credential.data, Level: '3' }
  const path = `/users/${user.id}/credentials/${credential.id}`
  assert.equal((await put(path, { data })).body.status, 'PENDING')
  const issuance = { userId: user.id, type, holderKeys: [undefined] }
  await issue(environment, issuance, await queued(environment, issuance))
  const after = await environment.store.collection('userCredentials').get(credential.id)
  assert.equal(after?.status, 'ISSUED')
  const [update, ...others] = (await fetchNatively()).body.credentials
  assert.deepEqual([update?.claims.Level, others], ['3', []])
  assert.deepEqual((await fetchNatively()).body.credentials, [])
})

test('the wallets of a deleted user go with them', async () => {
  const { environment, user, application, remove, pair, get, path } = await withWallet()
  const ofApplication = `/digitalWalletApplications/${application.id}`
  assert.equal((await remove(ofApplication)).status, 400, 'it has wallets')
  assert.equal((await get(path)).status, 200)
  assert.equal((await remove(`/users/${user.id}`)).status, 204)
  assert.deepEqual(await environment.store.collection('digitalWallets').list(), [])
  assert.equal((await pair()).status, 404)
  assert.equal((await remove(ofApplication)).status, 204)
})
