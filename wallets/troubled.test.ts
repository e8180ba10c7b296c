import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wellKnownUrl } from '../protocol/well-known.ts'
import { buildReport } from '../reporting/report-model.ts'
import { walletCases } from './cases/registry.ts'
import { materialOf } from './material.ts'
import { runWallet } from './run-wallet.ts'
import type { WalletTask, WalletUnderTest } from './wallet-under-test.ts'

const cases = walletCases.filter(({ name }) => /^a pre-authorized code( by value)?$/.test(name))

async function reportOf(
  take: WalletUnderTest['take'],
  limits = { timeoutSeconds: 1, requests: 50 },
) {
  const outcomes = await runWallet({ cases, wallet: { name: 'w', atOnce: 1, take }, limits })
  assert.equal(outcomes.length, cases.length, 'the next case goes on')
  return buildReport(
    materialOf(outcomes, {
      target: { name: 'w', credentialIssuer: null, dialect: '1.0', profiles: ['openid4vci'] },
      startedAt: new Date(0),
      durationMs: 1,
      selection: null,
      interrupted: false,
      replay: [],
      expectedFailures: [],
    }),
  )
}

const reasonOf = ({ requirements }: Awaited<ReturnType<typeof reportOf>>) =>
  requirements['VCI-4.1.1-24']?.reason ?? ''

test('a wallet that does nothing is not judged, and the report says so', async () => {
  const report = await reportOf(async () => ({ did: 'accepted' }))
  assert.equal(report.judgement.verdict, 'inconclusive')
  assert.match(reasonOf(report), /it sent no request, and says "accepted"/)
})

test('a wallet that crashes is not judged, in one sentence', async () => {
  const report = await reportOf(async () => {
    throw new Error('out of memory')
  })
  assert.equal(report.judgement.verdict, 'inconclusive')
  assert.match(reasonOf(report), /out of memory/)
})

test('a wallet that hangs is given up after its time', async () => {
  const report = await reportOf(() => new Promise(() => {}), { timeoutSeconds: 0.2, requests: 50 })
  assert.match(reasonOf(report), /did not come to an end within 0.2 seconds/)
})

test('a wallet that floods the mock is stopped', async () => {
  const report = await reportOf(flood, { timeoutSeconds: 20, requests: 50 })
  assert.match(reasonOf(report), /sent 50 requests in one case, and was stopped/)
})

/** Asks for the same metadata until it is stopped. */
async function flood({ offer, ca, signal }: WalletTask) {
  const { readFileSync } = await import('node:fs')
  const { Agent, request } = await import('undici')
  const link = new URL(offer)
  const reference = link.searchParams.get('credential_offer_uri')
  const value = JSON.parse(link.searchParams.get('credential_offer') ?? '{}')
  const url = reference ?? wellKnownUrl(value.credential_issuer, 'openid-credential-issuer')
  const dispatcher = new Agent({ connect: { ca: readFileSync(String(ca)) } })
  while (!signal.aborted) await (await request(url, { dispatcher })).body.dump()
  await dispatcher.close()
  return { did: 'unknown' as const }
}
