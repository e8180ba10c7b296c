import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allFaults, faults } from '../../mock-server/faults/all.ts'
import type { Reply } from '../../mock-server/seams/reply.ts'
import { testMock } from '../../mock-server/testing/mock.ts'
import { canAlter, listener } from './passages.ts'

async function heardBy() {
  const heard: string[] = []
  const mock = await testMock()
  const environment = await mock.create({ faults: [listener((name) => heard.push(name))] })
  return { heard, environment, silence: () => heard.splice(0) }
}

test('a listener hears every seam, and alters none', async () => {
  const { heard, environment, silence } = await heardBy()
  silence()
  assert.equal(environment.through('accessToken', 'token'), 'token')
  assert.deepEqual(heard, ['accessToken'])
})

test('a listener hears a demand that is not met, and insists on it', async () => {
  const { heard, environment, silence } = await heardBy()
  silence()
  const refusal = { status: 400, error: 'invalid_request', description: 'No.' }
  environment.demand('proofs-present', true, refusal)
  assert.equal(heard.length, 0)
  assert.throws(() => environment.demand('proofs-present', false, refusal), /No\./)
  assert.ok(heard.includes('proofs-present'))
  assert.equal(environment.overlooks('password'), false)
  assert.ok(heard.includes('password'))
})

test('a fault can alter what comes by one of its seams, demands or refusals', () => {
  const passed = new Set(['token reply', 'dpop-typ@par'])
  const fault = { name: 'x', breaks: 'VCI-6.2-01' }
  const seam = (reply: Reply) => reply
  assert.equal(canAlter({ ...fault, seams: { 'token reply': seam } }, passed), true)
  assert.equal(canAlter({ ...fault, seams: { 'par reply': seam } }, passed), false)
  assert.equal(canAlter({ ...fault, overlooks: ['dpop-typ@par'] }, passed), true)
  assert.equal(canAlter({ ...fault, refuses: { 'dpop-typ@token': {} } }, passed), false)
  assert.equal(canAlter({ ...fault, overlooks: [] }, passed), true, 'nothing is known of it')
  assert.equal(canAlter({ ...fault, seams: { 'par reply': seam } }, undefined), true)
})

test('no fault alters anything in a way that is not heard', () => {
  const heard = ['seams', 'overlooks', 'refuses']
  const beside = ['name', 'breaks', 'entails', 'profile', 'at']
  const others = allFaults.flatMap((fault) => Object.keys(fault))
  assert.deepEqual(
    [...new Set(others)].filter((it) => ![...heard, ...beside].includes(it)),
    [],
  )
  assert.ok(faults.every((fault) => heard.some((it) => it in fault)))
})
