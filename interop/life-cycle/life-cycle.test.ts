import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { env } from 'node:process'
import { after, test } from 'node:test'
import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin'
import { IdGenerator } from '@cucumber/messages'
import { asScenario, searchDifference } from './property.ts'
import { startServices } from './service.ts'

const services = await startServices()
after(() => services.close())

test('offers live as the model says, whatever happens to them', async (context) => {
  const seed = Number(env.VCISPEC_SEED ?? randomInt(2 ** 31))
  context.diagnostic(`seed ${seed}; VCISPEC_SEED=${seed} runs it again`)
  const failure = await searchDifference(() => services.open(), { seed, runs: 100 })
  assert.equal(failure, undefined, failure?.scenario)
})

test('a model that is wrong fails, with the shortest way there as a scenario', async () => {
  const failure = await searchDifference(() => services.open(), {
    seed: 20260301,
    runs: 60,
    // Wrong: an offer of one credential is ISSUING when it was received.
    statusOf: ({ provisioned }) => (provisioned.size > 0 ? 'ISSUING' : 'CREATED'),
  })
  assert.match(failure?.message ?? '', /offer is COMPLETED, not ISSUING/)
  const steps = stepsOf(failure?.scenario ?? '')
  assert.deepEqual(steps.slice(0, 1), ['a worker application whose time stands still'])
  assert.match(steps[1] ?? '', /^the worker creates an offer for /)
  assert.match(steps.at(-1) ?? '', /COMPLETED, not ISSUING/)
  assert.ok(steps.length <= 6, `it could be shorter:\n${failure?.scenario}`)
})

for (const fault of [
  'pre-authorized-code-unused@token',
  'offer that is honoured after thirty minutes',
  'offer that counts what was refused',
  'offer that is COMPLETED after the first of two credentials',
]) {
  test(`the model tells a service with the fault "${fault}" from a right one`, async () => {
    const open = () => services.open([fault])
    assert.ok(await searchDifference(open, { seed: 20260301, runs: 100 }))
  })
}

test('the scenario is Gherkin, also of a trace without steps', () => {
  assert.deepEqual(stepsOf(asScenario(['a', 'b'], 'the status is CREATED\nmore', 7)), [
    'a worker application whose time stands still',
    'a',
    'b',
    'the status is CREATED',
  ])
  assert.equal(stepsOf(asScenario([], '', 7)).length, 3)
})

function stepsOf(scenario: string): readonly string[] {
  const newId = IdGenerator.uuid()
  const parser = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher())
  const document = parser.parse(`Feature: a trace\n\n${scenario}\n`)
  return compile(document, 'trace.feature', newId).flatMap(({ steps }) =>
    steps.map(({ text }) => text),
  )
}
