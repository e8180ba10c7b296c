import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judge } from '../checks/engine/judge.ts'
import { flow } from '../checks/testing/flow.ts'
import { decodeJson } from '../wallet/http/message-body.ts'

/**
 * An issuer may fill a member of a document with the worst, up to 5 MB: judging the scenario takes less than a second of
 * processor time, beside what it takes without that.
 */
const context = { profiles: ['openid4vci', 'haip', 'pingone'], insecureHttp: false }
const bytes = 5_000_000
const mostMs = 1000

const long: Readonly<Record<string, string>> = {
  'a long text': 'a'.repeat(bytes),
  'a text of tildes': '~'.repeat(bytes),
  'a long URL': `https://issuer.example/${'a/'.repeat(bytes / 2)}`,
}
const members = Object.fromEntries(Array.from({ length: 60_000 }, (_, n) => [`m${n}`, n]))
const numbers = Array.from({ length: 400_000 }, () => 0)

const filled: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[] = [
  ['offer', 'grants', long],
  ['offer', 'credential_configuration_ids', { numbers }],
  ['creation', 'credentials', { numbers }],
  ['issuer metadata', 'credential_configurations_supported', { members }],
  ['token', 'access_token', long],
  ['nonce', 'c_nonce', long],
]

const usual = flow()
for (let n = 0; n < 3; n++) judge(usual, context)
const usualMs = processorMs(() => judge(usual, context))

for (const [name, member, values] of filled)
  test(`${member} of ${name}`, (t) => {
    for (const [what, value] of Object.entries(values)) {
      const evidence = flow((it) => {
        it.step(name).answer[member] = value
      })
      const ms = processorMs(() => judge(evidence, context)) - usualMs
      t.diagnostic(`${Math.round(ms)} ms: ${what}`)
      assert.ok(ms < mostMs, `${Math.round(ms)} ms for ${what}`)
    }
  })

test('a million levels of JSON are refused', () => {
  const deep = Buffer.from('['.repeat(1_000_000))
  const ms = processorMs(() => assert.throws(() => decodeJson(deep), /nests deeper/))
  assert.ok(ms < mostMs, `${ms} ms`)
})

function processorMs(job: () => unknown): number {
  const before = process.cpuUsage()
  job()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
