import assert from 'node:assert/strict'
import { test } from 'node:test'
import { requirementById } from '../../checks/catalogue.ts'
import { at } from '../http/place.ts'
import { ProtocolError } from '../http/protocol-error.ts'
import { testMock } from '../testing/mock.ts'
import { keptBy, pairs, placed } from './registry.ts'

test('every pair of demand and place keeps a requirement of the catalogue', () => {
  assert.ok(pairs.length > 420, `${pairs.length} pairs`)
  assert.deepEqual(pairs.filter((pair) => !requirementById(keptBy(pair))).map(placed), [])
  const entailed = pairs.flatMap(({ row }) => Object.keys(row.entails ?? {}))
  assert.deepEqual(
    entailed.filter((id) => !requirementById(id)),
    [],
  )
})

test('a pair is there once', () => {
  assert.equal(new Set(pairs.map(placed)).size, pairs.length)
})

const mock = await testMock()
const refusal = { error: 'invalid_dpop_proof', description: 'typ is another one' }

test('a demand is overlooked at the place that is named, and made at all others', async () => {
  const overlooking = {
    name: 'a mutant',
    breaks: 'RFC9449-4.3-01',
    overlooks: ['dpop-typ@par'],
  } as const
  const environment = await mock.create({ faults: [overlooking] })
  const demandAt = (place: 'par' | 'token') =>
    at(place, () => environment.demand('dpop-typ', false, refusal))
  assert.doesNotThrow(() => demandAt('par'))
  assert.throws(() => demandAt('token'), ProtocolError)
})

test('a refusal becomes another one at the place that is named', async () => {
  const crash = { 'dpop-typ@par': { status: 500 } } as const
  const environment = await mock.create({
    faults: [{ name: 'a mutant', breaks: 'RFC9449-4.3-01', refuses: crash }],
  })
  const demandAt = (place: 'par' | 'token') =>
    at(place, () => environment.demand('dpop-typ', false, refusal))
  assert.throws(() => demandAt('par'), { status: 500 })
  assert.throws(() => demandAt('token'), { status: 400 })
})

test('a demand that its table does not know at a place is our own bug', async () => {
  const environment = await mock.create()
  assert.throws(
    () => at('nonce', () => environment.demand('dpop-typ', true, refusal)),
    /dpop-typ is demanded at nonce/,
  )
})
