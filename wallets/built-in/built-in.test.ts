import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { startMock } from '../../mock-server/server.ts'
import { grantTypes } from '../../protocol/grants.ts'
import { buildReport } from '../../reporting/report-model.ts'
import { deviations } from '../../wallet/deviations/all.ts'
import { runCase } from '../case-run.ts'
import { materialOf } from '../material.ts'
import type { WalletCase } from '../wallet-case.ts'
import { builtInWallet } from './built-in.ts'
import type { Mutation } from './mutation.ts'

const mock = await startMock({ controlPort: 'off' })
after(() => mock.close())

const preAuthorized: WalletCase = {
  name: 'a pre-authorized code',
  about: [],
  offer: { grants: [grantTypes.preAuthorizedCode] },
}
const limits = { timeoutSeconds: 20, requests: 500 }

async function reportOf(mutation: Mutation) {
  const outcome = await runCase(preAuthorized, builtInWallet(mutation), mock, limits)
  return buildReport(
    materialOf([outcome], {
      target: { name: 'wallet', credentialIssuer: null, dialect: '1.0', profiles: ['openid4vci'] },
      startedAt: new Date(0),
      durationMs: 1,
      selection: null,
      interrupted: false,
      replay: [],
      expectedFailures: [],
    }),
  )
}

test('the built-in wallet conforms, and the report names the side that was judged', async () => {
  const report = await reportOf({})
  assert.equal(report.side, 'wallet')
  assert.equal(report.judgement.verdict, 'conforms')
  assert.equal(report.requirements['VCI-F.1-20']?.verdict, 'satisfied')
  assert.equal(report.requirements['VCI-7.2-05']?.verdict, 'excluded')
})

test('one that errs is reported by the row that it breaks', async () => {
  const deviation = deviations.find(({ name }) => name === 'another audience in the proof')
  assert.ok(deviation)
  const { requirements } = await reportOf({ deviation })
  const violated = Object.keys(requirements).filter(
    (id) => requirements[id]?.verdict === 'violated',
  )
  assert.deepEqual(
    violated.filter((id) => !/^VCI-12.2.2/.test(id)),
    ['VCI-F.1-20'],
  )
})
