import assert from 'node:assert/strict'
import { execPath } from 'node:process'
import { test } from 'node:test'
import { conformanceJson } from '../reporting/render/conformance-json.ts'
import { buildReport } from '../reporting/report-model.ts'
import { walletCases } from './cases/registry.ts'
import { takeByCommand } from './command.ts'
import { materialOf } from './material.ts'
import { runWallet } from './run-wallet.ts'
import type { WalletTask } from './wallet-under-test.ts'

const cases = walletCases.filter(({ name }) => /^a pre-authorized code( by value)?$/.test(name))
const limits = { timeoutSeconds: 20, requests: 50 }
const secrets = [{ kind: 'x-api-key', value: 'key-of-the-backend' }]

/** What stands in the report of a wallet that says this, and what it was told in confidence. */
async function reported(code: string) {
  const tasks: WalletTask[] = []
  const outcomes = await runWallet({
    cases,
    limits,
    wallet: {
      name: 'w',
      atOnce: 1,
      secrets,
      take: (task) => {
        tasks.push(task)
        const run = `"${execPath}" -e '${code}'`
        return takeByCommand({ kind: 'command', run }, task, import.meta.dirname)
      },
    },
  })
  const target = { name: 'w', credentialIssuer: null, dialect: '1.0', profiles: ['openid4vci'] }
  const report = buildReport(
    materialOf(outcomes, {
      target,
      startedAt: new Date(0),
      durationMs: 1,
      selection: null,
      interrupted: false,
      replay: [],
      expectedFailures: [],
    }),
  )
  return { text: conformanceJson.render(report, []) + JSON.stringify(report), tasks }
}

const crash = (printed: string) => reported(`console.error(${printed}); process.exit(7)`)

for (const [what, printed, secret] of [
  ['a header line', '"> Authorization: Bearer opaque.Token_1"', 'opaque.Token_1'],
  ['a header in JSON', 'JSON.stringify({ Authorization: "DPoP opaque.Token_2" })', 'Token_2'],
  ['a parameter', '"POST /x access_token=opaque-token-3"', 'opaque-token-3'],
  ['a value of the target file', '"key-of-the-backend"', 'key-of-the-backend'],
  ['a token that a cut would halve', `"access_token=" + "t0ken".repeat(100)`, 't0ken'],
] as const) {
  test(`a wallet that crashes and prints ${what} tells no report`, async () => {
    const { text } = await crash(printed)
    assert.match(text, /ended with 7/)
    assert.ok(!text.includes(secret))
  })
}

test('a wallet that crashes and prints what it was told tells no report', async () => {
  const { text, tasks } = await crash(
    'process.argv.at(-1), process.env.VCISPEC_PASSWORD, decodeURIComponent(process.argv.at(-1))',
  )
  assert.equal(tasks.length, cases.length)
  assert.match(text, /ended with 7: .*‹/)
  for (const { offer, login } of tasks) {
    assert.ok(!text.includes(offer))
    assert.ok(!text.includes(login.password))
    const value = new URL(offer).searchParams.get('credential_offer')
    const [, code] = /"pre-authorized_code":"([^"]+)"/.exec(value ?? '') ?? []
    if (value !== null) assert.ok(code && !text.includes(code))
  }
})

test('a wallet that refuses in such words tells no report', async () => {
  const { text } = await reported(
    'console.log("refused, Authorization: Bearer opaque.Token_4"); process.exit(1)',
  )
  assert.match(text, /refused, Authorization: Bearer ‹access_token/)
  assert.ok(!text.includes('Token_4'))
})
