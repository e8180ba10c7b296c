import assert from 'node:assert/strict'
import { test } from 'node:test'
import { placeMutants } from '../../mock-server/demands/mutants.ts'
import { isKnownGap, outdatedReasons, whyHarmless } from './harmless.ts'
import { controlTasks, type ProfiledScenario, placesForMutant } from './plan.ts'

const mutant = { name: 'dpop-typ@par', breaks: 'RFC9449-4.3-01' } as const

function refused(...found: readonly ProfiledScenario[]) {
  return new Map([['dpop-typ@par', found]])
}

test('a mutant is tried where a request did not meet the demand at its place, and nowhere else', () => {
  const refusals = refused(
    { at: 'a:1', profile: 'openid4vci' },
    { at: 'a:2', profile: 'openid4vci' },
    { at: 'a:3', profile: 'openid4vci' },
    { at: 'h:1', profile: 'haip' },
  )
  const satisfied = new Map([[mutant.breaks, new Set(['a:3'])]])
  assert.deepEqual(placesForMutant(mutant, refusals, satisfied), {
    likely: ['a:3', 'a:1'],
    further: ['a:2'],
    profile: 'openid4vci',
  })
  assert.equal(
    placesForMutant({ ...mutant, name: 'dpop-typ@token' }, refusals, satisfied),
    undefined,
  )
})

test('what only a scenario under HAIP tries is tried under HAIP', () => {
  const places = placesForMutant(mutant, refused({ at: 'h:1', profile: 'haip' }), new Map())
  assert.deepEqual(places, { likely: ['h:1'], further: [], profile: 'haip' })
})

test('the control runs everything as it is, the standard at its oddest, and HAIP’s under HAIP', () => {
  const scenario = { isControl: false, clauses: [] }
  const tasks = controlTasks([
    { ...scenario, at: 'a:1', isStandard: true, isHaip: true },
    { ...scenario, at: 'p:1', isStandard: false, isHaip: false },
  ])
  assert.deepEqual(tasks, [
    { control: ['a:1', 'p:1'], isOdd: false, profile: 'openid4vci' },
    { control: ['a:1'], isOdd: true, profile: 'openid4vci' },
    { control: ['a:1'], isOdd: false, profile: 'haip' },
  ])
})

test('lists name pairs that there are, each in one of them, with a clause for what is harmless', () => {
  const names = placeMutants.map(({ name }) => name)
  assert.deepEqual(outdatedReasons(names), [])
  assert.deepEqual(
    names.filter((name) => isKnownGap(name) && whyHarmless(name) !== undefined),
    [],
  )
  const clause = /(Section|Sections|Appendix) [\dA-F]|PingOne|Always|always|Errata/
  assert.deepEqual(
    names.filter((name) => !clause.test(whyHarmless(name) ?? 'always')),
    [],
  )
})
