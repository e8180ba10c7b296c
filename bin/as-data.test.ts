import assert from 'node:assert/strict'
import { test } from 'node:test'
import { run } from './as-data.ts'

test('two runs at a time give their reports as data, each of its own issuer', async () => {
  const [right, wrong] = await Promise.all([
    run({ only: ['VCI-7.2-05'] }),
    run({ only: ['VCI-7.2-05'], fault: ['cacheable nonce'], seed: '7' }),
  ])
  assert.equal(right.judgement.verdict, 'conforms-in-part')
  assert.equal(right.requirements['VCI-7.2-05']?.verdict, 'satisfied')
  assert.equal(wrong.judgement.verdict, 'violates')
  assert.equal(wrong.requirements['VCI-7.2-05']?.verdict, 'violated')
  assert.equal(wrong.run.seed, '7')
})

for (const [what, wish, message] of [
  ['two issuers', { issuer: 'https://a.example', offer: 'x' }, /--issuer and --offer/],
  ['a fault that is none', { fault: ['no such fault'] }, /no fault "no such fault"/],
  ['an option that looks like another', { only: ['--out=/'] }, /--only --out=\/ is no requirement/],
  ['a target file that is not there', { target: 'none.yaml' }, /none\.yaml/],
] as const) {
  test(`${what} is wrong usage, in the words of the command line`, async () => {
    await assert.rejects(run(wish), { name: 'UsageError', message })
  })
}
