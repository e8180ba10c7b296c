import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MovableClock } from '../protocol/clock.ts'
import { createAuthority } from './crypto/tls.ts'
import { createMock } from './mock.ts'
import { testMock } from './testing/mock.ts'

const options = { customDomain: 'credentials.example' }

test('of environments that are made at once, one gets the custom domain', async () => {
  const mock = await testMock()
  const made = await Promise.allSettled([1, 2, 3].map(() => mock.create({ options })))
  assert.deepEqual(
    made.map((it) => (it.status === 'rejected' ? it.reason.name : it.status)),
    ['fulfilled', 'CustomDomainTaken', 'CustomDomainTaken'],
  )
  const [first] = await mock.list()
  assert.equal(await mock.findByHost('Credentials.Example:8443'), first)
  await mock.remove(String(first?.id))
  assert.equal(await mock.findByHost('credentials.example'), undefined)
  const next = await mock.create({ options })
  assert.equal(await mock.findByHost('credentials.example'), next)
})

test('an environment that could not be made leaves its custom domain to others', async () => {
  const now = new Date('2026-03-01T10:00:00Z')
  let certificates = 0
  const mock = createMock({
    urls: { api: 'https://mock.example/v1', auth: 'https://mock.example' },
    authority: await createAuthority(now),
    clock: new MovableClock({ start: now, frozen: true }),
    faults: [],
    async onCustomDomain() {
      certificates += 1
      if (certificates === 1) throw new Error('no certificate')
    },
  })
  await assert.rejects(mock.create({ options }), { message: 'no certificate' })
  assert.deepEqual(await mock.list(), [])
  assert.equal((await mock.create({ options })).options.customDomain, 'credentials.example')
})

for (const [own, refused, taken] of [
  [
    'https://localhost:8443',
    ['localhost', 'LOCALHOST:8443', 'localhost:443', '127.0.0.1', '127.0.0.1:8443'],
    ['localhost:3000', 'id.localhost:8443'],
  ],
  [
    'https://mock.example',
    ['mock.example', 'Mock.Example:443', 'localhost'],
    ['mock.example:8443'],
  ],
] as const) {
  test(`the host of ${own} is nobody's custom domain`, async () => {
    const now = new Date('2026-03-01T10:00:00Z')
    const mock = createMock({
      urls: { api: `${own}/v1`, auth: own },
      authority: await createAuthority(now),
      clock: new MovableClock({ start: now, frozen: true }),
      faults: [],
    })
    for (const customDomain of refused) {
      const wish = { options: { customDomain } }
      await assert.rejects(mock.create(wish), { code: 'ERR_MOCK_OPTIONS' }, customDomain)
    }
    for (const customDomain of taken) {
      const { credentialIssuer } = await mock.create({ options: { customDomain } })
      assert.equal(credentialIssuer, `https://${customDomain}`)
    }
  })
}
