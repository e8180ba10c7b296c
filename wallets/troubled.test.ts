import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Agent, request } from 'undici'
import { wellKnownUrl } from '../protocol/well-known.ts'
import { buildReport } from '../reporting/report-model.ts'
import { builtInWallet } from './built-in/built-in.ts'
import { walletCases } from './cases/registry.ts'
import { materialOf } from './material.ts'
import { runWallet } from './run-wallet.ts'
import type { WalletTask, WalletUnderTest } from './wallet-under-test.ts'

const usual = walletCases.filter(({ name }) => /^a pre-authorized code( by value)?$/.test(name))

async function reportOf(
  take: WalletUnderTest['take'],
  limits = { timeoutSeconds: 1, requests: 50 },
  cases = usual,
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

for (const [name, requirement] of [
  ['a link with an offer beside its reference', 'VCI-4.1-05'],
  ['metadata of another issuer', 'VCI-12.2.4-56'],
  ['unknown members in the issuer metadata', 'VCI-12.2.4-58'],
  ['unknown members in the credential response', 'VCI-8.3-18'],
  ['unknown members in the deferred response', 'VCI-9.2-07'],
  ['a broken credential, and notifications', 'VCI-11.1-09'],
] as const) {
  test(`a wallet that crashes over ${name} is not judged by it`, async () => {
    const tried = walletCases.find((it) => it.name === name)
    assert.ok(tried?.trial)
    const twin = walletCases.find((it) => it.name === tried.trial?.twin)
    assert.ok(twin)
    const right = builtInWallet()
    const report = await reportOf(
      async (task) => {
        if (task.name === twin.name) return right.take(task)
        if (tried.trial?.after !== undefined) await onlyMetadata(task)
        throw new Error('out of memory')
      },
      { timeoutSeconds: 30, requests: 200 },
      [twin, tried],
    )
    const { verdict, reason } = report.requirements[requirement] ?? {}
    assert.equal(verdict, 'inconclusive')
    assert.match(reason ?? '', /out of memory/)
    assert.deepEqual(
      Object.entries(report.requirements).filter(([, it]) => it.verdict === 'violated'),
      [],
    )
  })
}

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
  const link = new URL(offer)
  const reference = link.searchParams.get('credential_offer_uri')
  const value = JSON.parse(link.searchParams.get('credential_offer') ?? '{}')
  const url = reference ?? wellKnownUrl(value.credential_issuer, 'openid-credential-issuer')
  const dispatcher = new Agent({ connect: { ca: readFileSync(String(ca)) } })
  while (!signal.aborted) await (await request(url, { dispatcher })).body.dump()
  await dispatcher.close()
  return { did: 'unknown' as const }
}

/** Fetches the offer and the metadata, and nothing else. */
async function onlyMetadata({ offer, ca }: WalletTask): Promise<void> {
  const dispatcher = new Agent({ connect: { ca: readFileSync(String(ca)) } })
  const { searchParams } = new URL(offer)
  const reference = searchParams.get('credential_offer_uri')
  const value = reference
    ? await (await request(reference, { dispatcher })).body.json()
    : JSON.parse(searchParams.get('credential_offer') ?? '{}')
  const headers = { accept: 'application/json', 'accept-language': 'en' }
  const url = wellKnownUrl(value.credential_issuer, 'openid-credential-issuer')
  await (await request(url, { dispatcher, headers })).body.dump()
  await dispatcher.close()
}
