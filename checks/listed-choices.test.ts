import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Flow } from './flow-draft.ts'
import { listedChoices } from './listed-choices.ts'
import { flow } from './testing/flow.ts'

const jwt = (header: object) =>
  [header, {}, {}].map((it) => Buffer.from(JSON.stringify(it)).toString('base64url')).join('.')

/** The metadata list both; proofs are made by ES256 alone. */
function oneOfTwo(it: Flow) {
  const proofs = { jwt: { proof_signing_alg_values_supported: ['ES256', 'PS512'] } }
  const { answer } = it.step('issuer metadata')
  for (const configuration of Object.values<Record<string, unknown>>(
    answer.credential_configurations_supported,
  ))
    configuration.proof_types_supported = proofs
  it.step('credential').json = { proofs: { jwt: [jwt({ alg: 'ES256' })] } }
}

const proofs = (change: (it: Flow) => void) =>
  listedChoices(flow(change)).filter(({ requirement }) => requirement === 'VCI-F.1-22')

test('what a request chose of a list, and was served with, is seen at work', () => {
  assert.deepEqual(proofs(oneOfTwo), [
    {
      requirement: 'VCI-F.1-22',
      member: 'proof_signing_alg_values_supported of jwt',
      listed: ['ES256', 'PS512'],
      worked: ['ES256'],
    },
  ])
})

test('what was refused, or sent in error on purpose, is not', () => {
  const refused = proofs((it) => {
    oneOfTwo(it)
    Object.assign(it.step('credential'), { status: 400, answer: { error: 'invalid_proof' } })
  })
  const deviant = proofs((it) => {
    oneOfTwo(it)
    it.step('credential').deviation = 'no typ in the proof'
  })
  assert.deepEqual([refused, deviant], [[], []])
})
