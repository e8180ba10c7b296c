import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { test } from 'node:test'
import { UsageError } from '../protocol/usage-error.ts'
import { walletCases } from './cases/registry.ts'
import { runWallet } from './run-wallet.ts'

test('a port that is taken is told as it is, and what started beside it is closed', async (t) => {
  const server = createServer().listen(0, 'localhost')
  await once(server, 'listening')
  t.after(() => server.close())
  const address = server.address()
  assert.ok(typeof address === 'object' && address)
  const withListener = walletCases.find(({ listener }) => listener)
  const usual = walletCases.find(({ listener }) => !listener)
  assert.ok(withListener && usual)
  const began = process.getActiveResourcesInfo().filter((it) => it === 'TCPServerWrap').length
  const run = runWallet({
    cases: [withListener, usual],
    wallet: { name: 'w', atOnce: 2, take: async () => ({ did: 'refused' }) },
    limits: { timeoutSeconds: 5, requests: 5 },
    mock: { port: address.port },
  })
  await assert.rejects(run, (error) => {
    assert.ok(error instanceof UsageError, String(error))
    assert.match(error.message, /cannot listen on localhost port/)
    return true
  })
  // A handle is listed until the loop has come round.
  await new Promise((resolve) => setTimeout(resolve, 20))
  const left = process.getActiveResourcesInfo().filter((it) => it === 'TCPServerWrap').length
  assert.equal(left, began)
})

test('a wallet that nobody registered is tried with no client whose key only we have', async () => {
  const names = [
    'a wallet with a secret',
    'a wallet that signs assertions',
    'an attested wallet at a second issuer',
  ]
  const cases = walletCases.filter(({ name }) => names.includes(name))
  const run = async (holdsKeys?: true) => {
    const seen: string[] = []
    const outcomes = await runWallet({
      cases,
      wallet: {
        name: 'w',
        atOnce: 1,
        ...(holdsKeys && { holdsKeys }),
        async take({ client }) {
          seen.push(client.authentication)
          return { did: 'refused' }
        },
      },
      limits: { timeoutSeconds: 5, requests: 5 },
    })
    return { seen, keys: outcomes.flatMap((it) => ('cannot' in it ? (it.keys ?? []) : [])) }
  }
  assert.deepEqual(await run(), {
    seen: ['client_secret_basic'],
    keys: ['wallet.client', 'wallet.client'],
  })
  const { seen } = await run(true)
  assert.deepEqual(seen, ['client_secret_basic', 'private_key_jwt', 'attest_jwt_client_auth'])
})
