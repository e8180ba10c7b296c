import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { requirements } from '../checks/catalogue.ts'
import { walletExclusions } from '../checks/exclusions.ts'
import { judgeCase, judgeRun } from '../checks/wallet/judge.ts'
import { startMock } from '../mock-server/server.ts'
import type { WalletEvidence } from '../protocol/wallet-evidence.ts'
import { alteredDeviations } from '../wallet/alterations/registry.ts'
import { deviations } from '../wallet/deviations/all.ts'
import { builtInWallet } from '../wallets/built-in/built-in.ts'
import { walletCases } from '../wallets/cases/registry.ts'
import { caseRecords } from '../wallets/outcomes.ts'
import { runWallet } from '../wallets/run-wallet.ts'
import type { WalletCase } from '../wallets/wallet-case.ts'
import { alteredRequests } from './wallets/altered.ts'
import { carelessWallets, untold } from './wallets/careless.ts'
import { rowsOf } from './wallets/deviant.ts'
import { harmlessDeviants, openDeviants } from './wallets/harmless.ts'
import { issuers } from './wallets/issuers.ts'

const mock = await startMock({ controlPort: 'off' })
after(() => mock.close())
/** Rows that some wrong wallet is reported for. */
const killed = new Set<string>()
const limits = { timeoutSeconds: 30, requests: 500 }

test('every error that our wallet can make is reported of it, or breaks no sentence about wallets', async (t) => {
  const all = [...deviations, ...alteredDeviations]
  const counted = { caught: 0, harmless: 0, open: 0 }
  const missed: string[] = []
  const outdated: string[] = []
  for (const deviation of all) {
    const { name } = deviation
    const rows = await rowsOf(deviation, mock, issuers)
    for (const row of rows) killed.add(row)
    const isHarmless = harmlessDeviants[name] !== undefined
    const isOpen = openDeviants.includes(name)
    counted[rows.length > 0 ? 'caught' : isHarmless ? 'harmless' : 'open'] += 1
    if (rows.length === 0 && !isHarmless && !isOpen) missed.push(name)
    if (rows.length > 0 && (isHarmless || isOpen)) outdated.push(`${name}: ${rows.join(', ')}`)
  }
  t.diagnostic(
    `${all.length} wallets that err: ${counted.caught} caught, ${counted.harmless} harmless, ${counted.open} open`,
  )
  assert.deepEqual(missed, [])
  assert.deepEqual(outdated, [], 'listed, and reported all the same')
})

for (const { name, mutation, rows } of carelessWallets) {
  test(`a wallet that ${name} is reported: ${rows.join(', ')}`, async () => {
    const outcomes = await runWallet({
      cases: casesAbout(rows),
      wallet: builtInWallet(mutation),
      limits,
    })
    const target = {
      name,
      credentialIssuer: null,
      dialect: '1.0',
      profiles: ['openid4vci', 'haip'],
    }
    const broken = caseRecords(outcomes, target).flatMap(({ record }) =>
      record.findings.filter(({ verdict }) => verdict === 'violated'),
    )
    const reported = new Set(broken.map(({ requirement }) => requirement))
    for (const row of reported) killed.add(row)
    assert.deepEqual(
      rows.filter((row) => !reported.has(row)),
      [],
    )
  })
}

test('requests of a right wallet, altered as a wrong one sends them, are reported by their row', async (t) => {
  const names = new Set(alteredRequests.map((it) => it.of))
  const cases = walletCases.filter(({ name }) => names.has(name))
  const outcomes = await runWallet({ cases, wallet: builtInWallet(), limits })
  const profiles = ['openid4vci', 'haip', 'pingone']
  const missed = alteredRequests.filter(({ row, of, alter }) => {
    const outcome = outcomes.find((it) => it.case.name === of)
    assert.ok(outcome && 'evidence' in outcome, of)
    const violated = (evidence: WalletEvidence) =>
      judgeCase({ evidence }, [], profiles).some(
        ({ requirement, verdict }) => requirement === row && verdict === 'violated',
      )
    assert.equal(violated(outcome.evidence), false, `${row} without the alteration`)
    if (!violated(alter(outcome.evidence))) return true
    killed.add(row)
    return false
  })
  t.diagnostic(`${alteredRequests.length} alterations of requests`)
  assert.deepEqual(
    missed.map(({ row }) => row),
    [],
  )
})

test('what is the same at two issuers is reported of both together', async () => {
  const cases = walletCases.filter(({ name }) => /issuer of HAIP$/.test(name))
  const [outcome] = await runWallet({ cases, wallet: builtInWallet(), limits })
  assert.ok(outcome && 'evidence' in outcome)
  const { evidence } = outcome
  const rowsFor = (findings: ReturnType<typeof judgeRun>) =>
    findings.filter(({ verdict }) => verdict === 'violated').map(({ requirement }) => requirement)
  const same = rowsFor(judgeRun([{ evidence }, { evidence }], ['haip']))
  assert.deepEqual(same, ['HAIP-4.4.1-04'])
  for (const row of same) killed.add(row)
})

test('a wallet that asks for no format with selective disclosure is warned', async () => {
  const cases = walletCases.filter(({ name }) => name === 'an mdoc')
  const [outcome] = await runWallet({ cases, wallet: builtInWallet(), limits })
  assert.ok(outcome && 'evidence' in outcome)
  const { evidence } = outcome
  const exchanges = evidence.exchanges.map((exchange) => {
    const { response } = exchange
    if (exchange.operation !== 'issuer-metadata' || !response.json.ok) return exchange
    const text = JSON.stringify(response.json.value)
    assert.ok(text.includes('mso_mdoc'))
    const value: unknown = JSON.parse(text.replaceAll('mso_mdoc', 'jwt_vc_json'))
    return { ...exchange, response: { ...response, json: { ok: true as const, value } } }
  })
  const plain = { ...evidence, exchanges }
  const judged = (it: typeof evidence) =>
    judgeRun([{ evidence: it }], []).flatMap(({ requirement, verdict }) =>
      requirement === 'VCI-15.2-02' ? [verdict] : [],
    )
  assert.deepEqual([judged(evidence), judged(plain)], [['satisfied'], ['violated']])
})

test('each MUST of a wallet that is checked is one that some wrong wallet is reported for', () => {
  const binding = requirements.filter(
    ({ id, level }) => level.startsWith('MUST') && !walletExclusions.has(id),
  )
  assert.deepEqual(
    binding.map(({ id }) => id).filter((id) => !killed.has(id)),
    [],
  )
})

test('each thing that the built-in wallet looks at is one that a careless one does not', () => {
  assert.deepEqual(untold, [])
})

function casesAbout(rows: readonly string[]): readonly WalletCase[] {
  const chosen = walletCases.filter(
    ({ about, trial }) =>
      about.some((id) => rows.includes(id)) || (trial && rows.includes(trial.requirement)),
  )
  const names = new Set(chosen.flatMap(({ name, trial }) => [name, ...(trial ? [trial.twin] : [])]))
  return walletCases.filter(({ name }) => names.has(name))
}
